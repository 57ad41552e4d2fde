import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CompareFigure } from "@/components/compare/compare-figure";
import { CompareFilter } from "@/components/compare/compare-filter";
import { readComparePage } from "@/components/compare/compare-page";
import { CompareStart } from "@/components/compare/compare-start";
import { EvidenceProvider } from "@/components/evidence/evidence-context";
import { AsOfLine } from "@/components/figures/as-of-line";
import { SourcePane } from "@/components/figures/source-pane";
import { PROVINCE } from "@/db/read/measure";
import { catalogueOf } from "@/lib/cached-reads";
import { type FigurePlace, pageAddress, presentAddress } from "@/lib/figure-addresses";
import { searchParamsOf } from "@/lib/query-of";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("compare"))("title") };
}

export default async function ComparePage({ searchParams }: PageProps<"/compare">) {
  const { text, ...query } = await searchParams;
  const t = await getTranslations("compare");
  const figure = await getTranslations("figure");
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const page = await readComparePage(context, catalogue, query);
  const { filters, lastYear, units, facets, panels, statements } = page;
  const province = catalogue.units.find(({ id }) => id === PROVINCE);
  const place: FigurePlace = { page: "compare", query: searchParamsOf(query) };
  const { leftOut } = filters;
  const isDrawn = panels.some((panel) => panel.figure);
  return (
    <EvidenceProvider>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>{t("title")}</h1>
          <p className="text-ink-2">{t("explanation")}</p>
        </div>
        {isDrawn ? (
          <a href={presentAddress(place)} className="button no-print">
            {figure("present")}
          </a>
        ) : null}
      </div>
      <section className="card mt-4 [&>form]:mb-0 [&>form]:border-0 [&>form]:pb-0" aria-label={t("choice")}>
        <CompareFilter
          filters={filters}
          units={units}
          facets={facets}
          sections={catalogue.sections}
          lastYear={lastYear}
          offersPending={context.viewer.kind === "account"}
        />
      </section>
      {leftOut.units + leftOut.facets > 0 ? (
        <p role="status" className="mt-3 border-warn border-l-4 bg-warn-soft px-4 py-2 text-14">
          {t("leftOut", { units: leftOut.units, measures: leftOut.facets })}
        </p>
      ) : null}
      <AsOfLine place={place} asOf={filters.asOf} changed={page.changedSince} />
      <div className="mt-4">
        {filters.units.length > 0 && filters.facets.length > 0 && province ? (
          <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]">
            <div className="grid min-w-0 gap-4">
              {panels.map((panel) => (
                <CompareFigure
                  key={panel.facetId}
                  panel={panel}
                  filters={filters}
                  province={province}
                  href={measureLink(panel.facetId, filters.units)}
                  place={place}
                />
              ))}
            </div>
            <SourcePane statements={statements} whole={text === "full"} address={pageAddress(place)} />
          </div>
        ) : (
          <CompareStart catalogue={catalogue} lastYear={lastYear} />
        )}
      </div>
    </EvidenceProvider>
  );
}

/** The measure's own page with the same units highlighted. */
function measureLink(facetId: string, units: readonly string[]): string {
  const [measureId = "", category] = facetId.split("/");
  const query = new URLSearchParams(units.map((unit): [string, string] => ["unit", unit]));
  if (category) query.set("category", category);
  return `/measures/${measureId}?${query}`;
}
