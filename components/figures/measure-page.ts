import { getLocale, getTranslations } from "next-intl/server";
import type { Context } from "@/db/context";
import type { Catalogue } from "@/db/read/catalogue";
import { type MeasureReading, PROVINCE, provinceLine, readMeasure } from "@/db/read/measure";
import { readPlans } from "@/db/read/plans";
import { endOfDay } from "@/lib/domain/as-of";
import {
  defaultHighlight,
  definitionBreaks,
  type SeriesBreak,
  seriesBreaks,
} from "@/lib/domain/chart-breaks";
import type { Check } from "@/lib/domain/checks/check";
import { checkClaims } from "@/lib/domain/checks/claims";
import type { ComparableView } from "@/lib/domain/comparable-view";
import type { DrawnRow } from "@/lib/domain/drawn-view";
import { DomainError } from "@/lib/domain/errors";
import { type InMode, inMode } from "@/lib/domain/figure-modes";
import { measureHeadline } from "@/lib/domain/measure-headline";
import type { MeasureView } from "@/lib/domain/measure-view";
import { parseCategoryKey } from "@/lib/domain/measures";
import { type PlanReached, plansReached } from "@/lib/domain/plan-view";
import { FIRST_COMMUNE_YEAR, FIRST_YEAR } from "@/lib/domain/record-years";
import { reportingYearOn, reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { Statement } from "@/lib/domain/statements";
import { DISTRICT_KINDS, type Unit } from "@/lib/domain/units";
import type { YearRow } from "@/lib/domain/year-table";
import { categoryName } from "@/lib/i18n/category-name";
import { nameIn } from "@/lib/i18n/collation";
import { headlineSentence } from "@/lib/i18n/headline-sentence";
import { type MeasureFilters, measureFilters } from "@/lib/measure-query";

/** All that the page of a measure, its images and its frames are made from. */
export interface MeasurePage extends MeasureReading {
  catalogue: Catalogue;
  filters: MeasureFilters;
  /** The last year that the filters offer. */
  lastYear: number;
  /** The figures of the chosen category as units reported them. */
  view: MeasureView;
  groups: ComparableView | null;
  /** The same in the chosen mode, by the chosen boundaries. */
  drawn: InMode;
  breaks: SeriesBreak[];
  /** The province of the record, with which the totals go. */
  province: Unit;
  districts: YearRow[];
  /** The year of the ranking; null where no unit has a figure. */
  rankingYear: number | null;
  /** The units in colour, in the order of choice. */
  highlighted: string[];
  /** The finding, from what is published. */
  headline: string;
  /** The measure with its category, in words. */
  name: string;
  /** Measure, category, place and years, as statistics write a title. */
  subtitle: string;
  /** What the page draws, rivals too. */
  statements: Statement[];
  contradictions: Check[];
  /** What was to be reached in the years shown, of the chosen category, with what was. */
  plans: PlanReached[];
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reads a measure by the query of its page. Throws not-found where there is no such measure. */
export async function readMeasurePage(
  context: Context,
  catalogue: Catalogue,
  measureId: string,
  query: Query,
): Promise<MeasurePage> {
  const lastYear = Math.max(reportingYearOn(context.today), FIRST_COMMUNE_YEAR);
  const asked = measureFilters(query, lastYear);
  const read = {
    ...asked,
    measureId,
    withPending: asked.withPending && asked.asOf === null,
    asOf: asked.asOf === null ? undefined : endOfDay(asked.asOf),
  };
  const reading = await readMeasure(context, catalogue, read);
  const { measure, views, comparable, published, observations } = reading;
  const categoryKey = views.has(asked.categoryKey) ? asked.categoryKey : ([...views.keys()][0] ?? "");
  const view = views.get(categoryKey);
  if (!view) throw new DomainError("not-found", { what: "measure" });
  const province = catalogue.units.find(({ id }) => id === PROVINCE);
  if (!province) throw new RangeError(`the catalogue has no ${PROVINCE}`);
  const filters = { ...asked, categoryKey };
  const breaks = seriesBreaks(
    { breaks: definitionBreaks(measure, catalogue.measures) },
    catalogue.units,
    catalogue.successions,
  );
  const groups = comparable.get(categoryKey) ?? null;
  // The first change shown needs the year before; by groups only where that year makes no other groups.
  const before =
    asked.mode === "change" && asked.fromYear > FIRST_YEAR
      ? await readMeasure(context, catalogue, { ...read, fromYear: asked.fromYear - 1 })
      : null;
  const since = before?.comparable.get(categoryKey) ?? before?.views.get(categoryKey) ?? null;
  const longer = since && (!groups || sameRows(since.rows, groups.rows)) ? since : null;
  const districts = view.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind));
  const statements = observations.flatMap((each) => [
    ...(each.published ? [each.published] : []),
    ...each.rivals,
    ...(filters.withPending && each.pending ? [each.pending] : []),
  ]);
  const claims = statements.filter(({ source }) => source.kind === "article");
  const facetId = catalogue.facets.find(
    (facet) => facet.measureId === measureId && facet.categoryKey === categoryKey,
  )?.id;
  const plans = await readPlans(context, catalogue, {
    facetIds: facetId ? [facetId] : [],
    asOf: read.asOf,
  });
  return {
    ...reading,
    plans: plansReached(view, plans, provinceLine(catalogue)),
    catalogue,
    filters,
    lastYear,
    view,
    groups,
    drawn: inMode(groups ?? view, measure, breaks, filters, longer),
    breaks,
    province,
    districts,
    rankingYear: filters.year ?? lastYearWithValues(view, districts),
    highlighted: highlightedOf(districts, filters.units, breaks),
    statements,
    contradictions: checkClaims(claims, catalogue.measures, catalogue.dimensions).contradictions,
    ...(await wordsOf(reading, catalogue, filters, breaks, published.get(categoryKey) ?? view)),
  };
}

const sameRows = (some: readonly DrawnRow[], others: readonly DrawnRow[]) =>
  some.map(({ unit }) => unit.id).join() === others.map(({ unit }) => unit.id).join();

const hasValue = (rows: readonly YearRow[], at: number) =>
  rows.some(({ cells }) => cells[at]?.kind === "value");

/** The last year in which districts reported, else any unit. */
function lastYearWithValues({ years, rows }: MeasureView, districts: readonly YearRow[]): number | null {
  const latest = (of: readonly YearRow[]) => years.findLast((_, at) => hasValue(of, at));
  return latest(districts) ?? latest(rows) ?? null;
}

function highlightedOf(
  districts: readonly YearRow[],
  units: readonly string[],
  breaks: readonly SeriesBreak[],
): string[] {
  const known = new Set(districts.map(({ unit }) => unit.id));
  const chosen = units.filter((unit) => known.has(unit));
  if (chosen.length > 0) return chosen;
  const latest = districts.map(({ unit, cells }) => {
    const cell = cells.findLast(({ kind }) => kind === "value");
    return { unitId: unit.id, value: cell?.kind === "value" ? cell.value.value : null };
  });
  return defaultHighlight(latest, breaks);
}

async function wordsOf(
  { measure }: MeasureReading,
  catalogue: Catalogue,
  { categoryKey, fromYear, toYear }: MeasureFilters,
  breaks: readonly SeriesBreak[],
  published: MeasureView,
): Promise<Pick<MeasurePage, "headline" | "name" | "subtitle">> {
  const t = await getTranslations("measure");
  const headlines = await getTranslations("headlines");
  const qualifiers = await getTranslations("qualifiers");
  const locale = await getLocale();
  const lastDay = reportingYearPeriod(toYear).to;
  const part = categoryName(parseCategoryKey(categoryKey), catalogue.dimensions, locale, lastDay);
  const whole = nameIn(measure.name, locale);
  const name = part ? `${whole}, ${part}` : whole;
  const unit = nameIn(measure.unitOfMeasure, locale);
  return {
    name,
    headline: headlineSentence(
      measureHeadline(published, {
        isRate: measure.rollup === "ratio",
        breaks,
        provinces: catalogue.units.filter(({ id }) => provinceLine(catalogue).includes(id)),
      }),
      { measure: name, unit },
      headlines,
      qualifiers,
      locale,
    ),
    subtitle: t("subtitle", { measure: name, unit, from: String(fromYear), to: String(toYear) }),
  };
}
