import { trendHeadline } from "./headline-trend";
import { changeHeadline, type Headline, statementHeadline, totalHeadline } from "./headlines";
import { cellValue } from "./measure-cells";
import type { MeasureView } from "./measure-view";
import { BOUNDARIES_SINCE, LAST_DISTRICT_YEAR } from "./record-years";
import { DISTRICT_KINDS } from "./units";
import type { Value } from "./values";

const UNTOLD = ["no-steady-trend", "one-year-only", "nothing-reported"];

/** The trend of the districts over the whole years since the boundaries stand; null where none can be told. */
function trendOf(view: MeasureView): Headline | null {
  const rows = view.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind));
  const inside = (year: number) => year >= BOUNDARIES_SINCE && year < LAST_DISTRICT_YEAR;
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
const isWhole = ({ result }: MeasureView["totals"][number]) =>
  result.kind === "range" ? result.reported >= result.expected : result.kind !== "partial";

const numberOf = (result: MeasureView["totals"][number]["result"]): Value | null =>
  result.kind === "stated" || result.kind === "sum" ? result.value : null;

/**
 * What a measure's page says first, by rule, from a view of published figures: a trend of the districts,
 * else the province's change on the year before, else its latest total, else the latest claim.
 */
export function measureHeadline(view: MeasureView): Headline {
  const trend = trendOf(view);
  if (trend) return trend;
  const totals = view.totals.filter(({ result }) => result.kind !== "none");
  // A year that is still being collected speaks only where no whole year does.
  const last = totals.findLast(isWhole) ?? totals.at(-1);
  if (last) {
    const before = totals.find(({ year }) => year === last.year - 1);
    const change = before
      ? changeHeadline(
          { value: numberOf(before.result), flags: before.flags },
          { value: numberOf(last.result), flags: last.flags },
        )
      : null;
    if (change && change.code !== "not-comparable") {
      return { ...change, values: { ...change.values, year: last.year, since: last.year - 1 } };
    }
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
