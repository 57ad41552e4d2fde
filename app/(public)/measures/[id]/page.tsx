import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EvidenceProvider } from "@/components/evidence/evidence-context";
import { AsOfLine } from "@/components/figures/as-of-line";
import { DemoLink } from "@/components/figures/demo-link";
import { FigureCard } from "@/components/figures/figure-card";
import { MeasureFilter } from "@/components/figures/measure-filter";
import { MeasureHeatFigure } from "@/components/figures/measure-heat-figure";
import { measureMultiples } from "@/components/figures/measure-multiples";
import { readMeasurePage } from "@/components/figures/measure-page";
import { measureParts } from "@/components/figures/measure-parts";
import { MeasureRankingFigure } from "@/components/figures/measure-ranking-figure";
import { MeasureYearFigure } from "@/components/figures/measure-year-figure";
import { SourcePane } from "@/components/figures/source-pane";
import { Link } from "@/components/ui/link";
import { catalogueOf } from "@/lib/cached-reads";
import { compareAddress } from "@/lib/compare-query";
import { downloadAddress, type FigurePlace, presentAddress } from "@/lib/figure-addresses";
import { nameIn } from "@/lib/i18n/collation";
import { measureAddress, measureQueryOf } from "@/lib/measure-query";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

type Props = PageProps<"/measures/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const measure = (await catalogueOf()).measures.find((each) => each.id === id);
  if (!measure) return {};
  const locale = await getLocale();
  const place: FigurePlace = { page: "measure", query: new URLSearchParams({ measure: id }) };
  const title = nameIn(measure.name, locale);
  const description = nameIn(measure.definition, locale);
  return {
    title,
    description,
    openGraph: { title, description, images: [downloadAddress(place, "year", "png")] },
  };
}

export default async function MeasurePage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const page = await readMeasurePage(context, catalogue, id, await searchParams).catch(refuse);
  const { measure, view, filters, highlighted } = page;
  const t = await getTranslations("measure");
  const figure = await getTranslations("figure");
  const locale = await getLocale();
  const section = catalogue.sections.find((each) => each.id === measure.section);
  const place: FigurePlace = { page: "measure", query: measureQueryOf(filters) };
  place.query.set("measure", measure.id);
  const isPublic = measure.visibility === "public" && !filters.withPending;
  const multiples = await measureMultiples(page);
  const anything = view.rows.some(({ cells }) => cells.some(({ kind }) => kind === "value"));
  const facetId = filters.categoryKey === "" ? measure.id : `${measure.id}/${filters.categoryKey}`;
  return (
    <EvidenceProvider>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <nav aria-label={t("path")} className="no-print text-14">
          <Link href="/measures" className="link">
            {t("index")}
          </Link>{" "}
          / {section ? nameIn(section.name, locale) : null} / {nameIn(measure.name, locale)}
        </nav>
        <div className="no-print flex flex-wrap gap-2">
          {measure.hasTotal === (filters.categoryKey === "") ? (
            <Link href={compareAddress({ units: highlighted, facets: [facetId] })} className="button">
              {t("compare")}
            </Link>
          ) : null}
          <a href={presentAddress(place)} className="button">
            {figure("present")}
          </a>
        </div>
      </div>
      <h1>{page.headline}</h1>
      <p className="text-ink-2">{page.subtitle}</p>
      <p className="mt-1 max-w-[80ch] text-14 text-ink-3">{nameIn(measure.definition, locale)}</p>
      <AsOfLine place={place} asOf={filters.asOf} changed={page.changedSince} />
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]">
        <div className="grid min-w-0 gap-4 xl:grid-cols-2">
          <div className="min-w-0 xl:col-span-2">
            <MeasureYearFigure
              page={page}
              place={place}
              isPublic={isPublic}
              filter={
                <MeasureFilter
                  catalogue={catalogue}
                  measure={measure}
                  filters={filters}
                  units={page.districts.map(({ unit }) => unit)}
                  highlighted={highlighted}
                  lastYear={page.lastYear}
                  offersPending={context.viewer.kind === "account"}
                />
              }
            />
          </div>
          <div className="min-w-0 empty:hidden xl:col-span-2">
            {multiples ? <FigureCard figure={multiples} place={place} isPublic={isPublic} /> : null}
          </div>
          {anything ? null : <DemoLink path={`/measures/${measure.id}`} />}
          <MeasureRankingFigure page={page} place={place} isPublic={isPublic} />
          <MeasureHeatFigure page={page} place={place} isPublic={isPublic} />
          {(await measureParts(page)).map((part) => (
            <FigureCard key={part.id} figure={part} place={place} isPublic={isPublic} />
          ))}
        </div>
        <SourcePane
          statements={page.statements}
          whole={filters.wholeText}
          address={measureAddress(measure.id, filters)}
        />
      </div>
    </EvidenceProvider>
  );
}
