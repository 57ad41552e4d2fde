import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CompareFigure } from "@/components/compare/compare-figure";
import { CompareFilter, type FacetChoice } from "@/components/compare/compare-filter";
import { CompareStart } from "@/components/compare/compare-start";
import { EvidenceProvider } from "@/components/evidence/evidence-context";
import { SourcePane } from "@/components/figures/source-pane";
import { seesMeasure } from "@/db/authorize";
import { readComparison } from "@/db/read/comparison";
import { catalogueOf } from "@/lib/cached-reads";
import { compareFilters } from "@/lib/compare-query";
import { inMode } from "@/lib/domain/figure-modes";
import { parseCategoryKey } from "@/lib/domain/measures";
import { FIRST_COMMUNE_YEAR } from "@/lib/domain/record-years";
import { reportingYearOn, reportingYearPeriod } from "@/lib/domain/reporting-years";
import { categoryName } from "@/lib/i18n/category-name";
import { inSentence, nameIn } from "@/lib/i18n/collation";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("compare"))("title") };
}

export default async function ComparePage({ searchParams }: PageProps<"/compare">) {
  const query = await searchParams;
  const t = await getTranslations("compare");
  const locale = await getLocale();
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const lastYear = Math.max(reportingYearOn(context.today), FIRST_COMMUNE_YEAR);
  const reporters = catalogue.units.filter(
    ({ id, kind }) =>
      kind !== "province" && kind !== "area" && catalogue.formUnits.some(({ unitId }) => unitId === id),
  );
  const facets = catalogue.facets.flatMap(({ id, measureId, categoryKey }): FacetChoice[] => {
    const measure = catalogue.measures.find((each) => each.id === measureId);
    const isOne = measure && (categoryKey === "") === measure.hasTotal;
    const seen = isOne && reporters.some((unit) => seesMeasure(context, measure, unit, catalogue.units));
    if (!seen) return [];
    const on = reportingYearPeriod(lastYear).to;
    const part = categoryName(parseCategoryKey(categoryKey), catalogue.dimensions, locale, on);
    const name = nameIn(measure.name, locale);
    return [{ id, sectionId: measure.section, name: part ? `${name}, ${inSentence(part, locale)}` : name }];
  });
  const known = {
    units: new Set(reporters.map(({ id }) => id)),
    facets: new Set(facets.map(({ id }) => id)),
  };
  const filters = compareFilters(query, known, lastYear);
  const { units, boundaries, leftOut } = filters;
  const nameOf = (id: string) => facets.find((each) => each.id === id)?.name ?? id;
  const comparison = await readComparison(context, catalogue, filters);
  const address = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      name === "text" ? [] : [value ?? []].flat().map((each): [string, string] => [name, each]),
    ),
  );
  const ready = units.length > 0 && filters.facets.length > 0;
  return (
    <EvidenceProvider>
      <h1>{t("title")}</h1>
      <p className="text-ink-2">{t("explanation")}</p>
      <section className="card mt-4 [&>form]:mb-0 [&>form]:border-0 [&>form]:pb-0" aria-label={t("choice")}>
        <CompareFilter
          filters={filters}
          units={reporters}
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
      <div className="mt-4">
        {ready ? (
          <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]">
            <div className="grid min-w-0 gap-4">
              {comparison.measures.map(({ facetId, measure, view, breaks, leavesOutBlock, rowsOf }) => {
                const drawn = inMode(view, measure, breaks, filters);
                return (
                  <CompareFigure
                    key={facetId}
                    measure={measure}
                    name={nameOf(facetId)}
                    href={measureLink(facetId, units)}
                    drawn={drawn}
                    rows={rowsOf(drawn.view)}
                    boundaries={boundaries}
                    leavesOutBlock={leavesOutBlock}
                    units={catalogue.units}
                    highlighted={units}
                  />
                );
              })}
            </div>
            <SourcePane
              statements={comparison.statements}
              whole={query.text === "full"}
              address={`/compare?${address}`}
            />
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
