import { named } from "./checks/check";
import { comparesWithLast, type SeriesContext } from "./comparable-years";
import { trendHeadline } from "./headline-trend";
import { changeHeadline, type Headline, notesOfFlags, statementHeadline, totalHeadline } from "./headlines";
import { cellValue, type YearTotal } from "./measure-cells";
import type { MeasureView } from "./measure-view";
import { BOUNDARIES_SINCE, LAST_DISTRICT_YEAR } from "./record-years";
import { reportingYearOn } from "./reporting-years";
import { DISTRICT_KINDS } from "./units";
import type { Value } from "./values";
import { changeOfYear } from "./yearly-changes";

/** What a headline must know of its measure beside the figures. */
export interface HeadlineContext extends SeriesContext {
  /** A rate changes by percentage points. */
  isRate: boolean;
}

/** Fewer years in a row are told as a change. */
const SHORTEST_STREAK = 3;

const UNTOLD = ["no-steady-trend", "one-year-only", "nothing-reported"];

/** The first year from which on neither boundaries nor definition changed, as far as districts report. */
const steadySince = ({ breaks }: SeriesContext): number =>
  Math.max(
    BOUNDARIES_SINCE,
    ...breaks
      .filter(({ kind }) => kind === "definition")
      .map(({ date }) => reportingYearOn(date))
      .filter((year) => year < LAST_DISTRICT_YEAR),
  );

/** The trend of the districts over the whole years since then; null where none can be told. */
function trendOf(view: MeasureView, context: SeriesContext): Headline | null {
  const rows = view.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind));
  const since = steadySince(context);
  const inside = (year: number) => year >= since && year < LAST_DISTRICT_YEAR;
  const series = rows.map(({ unit, cells }) => ({
    unitId: unit.id,
    points: cells
      .filter(({ year }) => inside(year))
      .map((cell) => ({
        year: cell.year,
        value: cellValue(cell),
        flags: cell.kind === "value" ? cell.flags : [],
      })),
  }));
  const headline = trendHeadline(series, rows.length);
  if (UNTOLD.includes(headline.code)) return null;
  // What holds at a few units is true of them, but no headline of the province.
  return Number(headline.values.units) * 2 > rows.length ? headline : null;
}

/** Whether every unit asked has answered, as far as the total tells. */
const isWhole = ({ result }: YearTotal) =>
  result.kind === "range" ? result.reported >= result.expected : result.kind !== "partial";

/** How many years in a row up to this one the province's figure rose, or fell; null where they are few. */
function streakOf(view: MeasureView, year: number, context: HeadlineContext): Headline | null {
  const measure = { rollup: context.isRate ? "ratio" : "sum" } as const;
  const changeOf = (each: number) => changeOfYear(measure, view.totals, each, context);
  const latest = changeOf(year);
  if (!latest || latest.direction === "same") return null;
  const changes = [latest];
  for (let each = changeOf(year - 1); each?.direction === latest.direction; each = changeOf(each.year - 1)) {
    changes.push(each);
  }
  if (changes.length < SHORTEST_STREAK) return null;
  return {
    code: latest.direction === "up" ? "rising-streak" : "falling-streak",
    values: { steps: changes.length, ...named("now", latest.now), year },
    notes: notesOfFlags(changes.flatMap(({ flags }) => flags)),
  };
}

/** The change on the year before, where both years have the same cut. */
function changeOn(view: MeasureView, last: YearTotal, context: HeadlineContext): Headline | null {
  const before = view.totals.find(({ year }) => year === last.year - 1);
  if (!before || !comparesWithLast(last.year, context)) return null;
  const change = changeHeadline(
    { value: numberOf(before.result), flags: before.flags },
    { value: numberOf(last.result), flags: last.flags },
  );
  if (change.code === "not-comparable") return null;
  const inPoints = context.isRate && (change.code === "up" || change.code === "down");
  return {
    ...change,
    code: inPoints ? `${change.code}-points` : change.code,
    values: { ...change.values, year: last.year, since: last.year - 1 },
  };
}

const numberOf = (result: YearTotal["result"]): Value | null =>
  result.kind === "stated" || result.kind === "sum" ? result.value : null;

/**
 * What a measure's page says first, by rule, from a view of published figures: a trend of the districts,
 * else the years in a row in which the province's figure rose or fell, else its change on the year before,
 * else its latest total, else the latest claim.
 */
export function measureHeadline(view: MeasureView, context: HeadlineContext): Headline {
  const trend = trendOf(view, context);
  if (trend) return trend;
  const totals = view.totals.filter(({ result }) => result.kind !== "none");
  // A year that is still being collected speaks only where no whole year does.
  const last = totals.findLast(isWhole) ?? totals.at(-1);
  if (last) {
    const change = streakOf(view, last.year, context) ?? changeOn(view, last, context);
    if (change) return change;
    const total = totalHeadline(last.result, last.flags);
    // Its sentence says n of N already.
    const notes =
      total.code === "partial-total" ? total.notes.filter(({ code }) => code !== "partial") : total.notes;
    return { ...total, notes, values: { ...total.values, year: last.year } };
  }
  const claims = [...view.asOf, ...view.spans].flatMap(({ published }) => published ?? []);
  const latest = claims.toSorted((a, b) => b.key.period.to.localeCompare(a.key.period.to))[0];
  return latest ? statementHeadline(latest) : { code: "nothing-yet", values: {}, notes: [] };
}
