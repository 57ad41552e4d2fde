import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { EvidenceProvider } from "@/components/evidence/evidence-context";
import { DemoLink } from "@/components/figures/demo-link";
import { MeasureFilter } from "@/components/figures/measure-filter";
import { MeasureMultiplesFigure } from "@/components/figures/measure-multiples-figure";
import { MeasureParts } from "@/components/figures/measure-parts-figure";
import { MeasureRankingFigure } from "@/components/figures/measure-ranking-figure";
import { MeasureYearFigure } from "@/components/figures/measure-year-figure";
import { SourcePane } from "@/components/figures/source-pane";
import { readMeasure } from "@/db/read/measure";
import { catalogueOf } from "@/lib/cached-reads";
import { compareAddress } from "@/lib/compare-query";
import { defaultHighlight, seriesBreaks } from "@/lib/domain/chart-breaks";
import { checkClaims } from "@/lib/domain/checks/claims";
import { inMode } from "@/lib/domain/figure-modes";
import { measureHeadline } from "@/lib/domain/measure-headline";
import { parseCategoryKey } from "@/lib/domain/measures";
import { FIRST_COMMUNE_YEAR } from "@/lib/domain/record-years";
import { reportingYearOn, reportingYearPeriod } from "@/lib/domain/reporting-years";
import { DISTRICT_KINDS } from "@/lib/domain/units";
import { categoryName } from "@/lib/i18n/category-name";
import { nameIn } from "@/lib/i18n/collation";
import { headlineSentence } from "@/lib/i18n/headline-sentence";
import { measureAddress, measureFilters } from "@/lib/measure-query";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

type Props = PageProps<"/measures/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const measure = (await catalogueOf()).measures.find((each) => each.id === id);
  return measure
    ? {
        title: nameIn(measure.name, await getLocale()),
        description: nameIn(measure.definition, await getLocale()),
      }
    : {};
}

export default async function MeasurePage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const lastYear = Math.max(reportingYearOn(context.today), FIRST_COMMUNE_YEAR);
  const filters = measureFilters(await searchParams, lastYear);
  const reading = await readMeasure(context, catalogue, { ...filters, measureId: id }).catch(refuse);
  const { measure, views, comparable, published, observations } = reading;
  const fallback = [...views.keys()][0] ?? "";
  const categoryKey = views.has(filters.categoryKey) ? filters.categoryKey : fallback;
  const view = views.get(categoryKey);
  if (!view) refuse(new RangeError(`measure ${id} has no category`));

  const t = await getTranslations("measure");
  const locale = await getLocale();
  const headlines = await getTranslations("headlines");
  const qualifiers = await getTranslations("qualifiers");
  const breaks = seriesBreaks(measure, catalogue.units, catalogue.successions);
  const groups = comparable.get(categoryKey);
  const drawn = inMode(groups ?? view, measure, breaks, filters);
  const districts = view.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind));
  const withValues = view.years.filter((_, at) => view.rows.some(({ cells }) => cells[at]?.kind === "value"));
  // The last year in which districts reported, unless the reader asks for a year of the communes.
  const ofDistricts = view.years.filter((_, at) =>
    districts.some(({ cells }) => cells[at]?.kind === "value"),
  );
  const rankingYear = filters.year ?? ofDistricts.at(-1) ?? withValues.at(-1) ?? null;
  const latest = districts.map(({ unit, cells }) => {
    const cell = cells.findLast(({ kind }) => kind === "value");
    return { unitId: unit.id, value: cell?.kind === "value" ? cell.value.value : null };
  });
  const known = new Set(districts.map(({ unit }) => unit.id));
  const chosen = filters.units.filter((unit) => known.has(unit));
  const highlighted = chosen.length > 0 ? chosen : defaultHighlight(latest, breaks);

  const name = nameIn(measure.name, locale);
  const part = categoryName(
    parseCategoryKey(categoryKey),
    catalogue.dimensions,
    locale,
    reportingYearPeriod(filters.toYear).to,
  );
  const subtitle = t("subtitle", {
    measure: part ? `${name}, ${part}` : name,
    unit: nameIn(measure.unitOfMeasure, locale),
    from: String(filters.fromYear),
    to: String(filters.toYear),
  });
  const statements = observations.flatMap((each) => [
    ...(each.published ? [each.published] : []),
    ...each.rivals,
    ...(filters.withPending && each.pending ? [each.pending] : []),
  ]);
  const claims = statements.filter(({ source }) => source.kind === "article");
  const { contradictions } = checkClaims(claims, catalogue.measures, catalogue.dimensions);
  const section = catalogue.sections.find((each) => each.id === measure.section);
  const facetId = categoryKey === "" ? measure.id : `${measure.id}/${categoryKey}`;
  const csv = new URLSearchParams({ measure: measure.id, category: categoryKey, format: "csv" });
  return (
    <EvidenceProvider>
      <nav aria-label={t("path")} className="no-print text-14">
        <Link href="/measures" className="link">
          {t("index")}
        </Link>{" "}
        / {section ? nameIn(section.name, locale) : null} / {name}
      </nav>
      <h1>
        {headlineSentence(
          measureHeadline(published.get(categoryKey) ?? view),
          { measure: part ? `${name}, ${part}` : name, unit: nameIn(measure.unitOfMeasure, locale) },
          headlines,
          qualifiers,
          locale,
        )}
      </h1>
      <p className="text-ink-2">{subtitle}</p>
      <p className="mt-1 max-w-[80ch] text-14 text-ink-3">{nameIn(measure.definition, locale)}</p>
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]">
        <div className="grid min-w-0 gap-4 xl:grid-cols-2">
          <div className="min-w-0 xl:col-span-2">
            <MeasureYearFigure
              measure={measure}
              reported={view}
              drawn={drawn}
              boundaries={filters.boundaries}
              leavesOutBlock={groups?.leavesOutBlock ?? false}
              units={catalogue.units}
              highlighted={highlighted}
              subtitle={subtitle}
              filter={
                <MeasureFilter
                  catalogue={catalogue}
                  measure={measure}
                  filters={{ ...filters, categoryKey }}
                  units={districts.map(({ unit }) => unit)}
                  highlighted={highlighted}
                  lastYear={lastYear}
                  offersPending={context.viewer.kind === "account"}
                />
              }
              source={t("source", { count: statements.length })}
              downloads={
                <span className="flex flex-wrap gap-x-4">
                  {measure.hasTotal === (categoryKey === "") ? (
                    <Link
                      href={compareAddress({ units: highlighted, facets: [facetId] })}
                      className="link no-print"
                    >
                      {t("compare")}
                    </Link>
                  ) : null}
                  <a href={`/api/v1/observations?${csv}`} className="link" download>
                    {t("downloadCsv")}
                  </a>
                </span>
              }
            />
          </div>
          <div className="min-w-0 empty:hidden xl:col-span-2">
            <MeasureMultiplesFigure
              measure={measure}
              drawn={drawn}
              boundaries={filters.boundaries}
              units={catalogue.units}
              highlighted={highlighted}
              subtitle={subtitle}
            />
          </div>
          {withValues.length === 0 ? <DemoLink path={`/measures/${measure.id}`} /> : null}
          {rankingYear !== null ? (
            <MeasureRankingFigure
              measure={measure}
              view={view}
              breaks={breaks}
              highlighted={highlighted}
              year={rankingYear}
            />
          ) : null}
          {categoryKey === "" || !measure.hasTotal
            ? catalogue.dimensions
                .filter((dimension) => measure.dimensions.includes(dimension.id))
                .map((dimension) => (
                  <MeasureParts
                    key={dimension.id}
                    measure={measure}
                    dimension={dimension}
                    views={views}
                    contradictions={contradictions}
                  />
                ))
            : null}
        </div>
        <SourcePane
          statements={statements}
          whole={filters.wholeText}
          address={measureAddress(measure.id, { ...filters, categoryKey })}
        />
      </div>
    </EvidenceProvider>
  );
}
