import type { DrawnTotal } from "../drawn-view";
import { formatNumber } from "../numbers";
import { reportingYearPeriod } from "../reporting-years";
import type { DistinctResult, RollupResult } from "../rollup";
import { basisNotes, flagNotes, placeOf, sayPeriod, stateOf, tiesOf } from "./figure-words";
import { markInfo } from "./mark";
import { positionOf } from "./time-axis";
import { type ChartWords, fill, sayDate, saySigned, sayValue } from "./words";
import type { YearTotal } from "./year-chart-types";

/** The bar of a year; null where nothing was reported. */
export function yearTotal(
  input: DrawnTotal,
  unitOfMeasure: string,
  timing: "stock" | "flow" | "status",
  words: ChartWords,
): YearTotal | null {
  const { result, statement, flags, pending, year, to, basis } = input;
  if (result.kind === "none") return null;
  const time = statement
    ? sayPeriod(statement.key.period, words)
    : timing === "stock"
      ? fill(words.asOf, { date: sayDate(to ?? reportingYearPeriod(year).to) })
      : fill(words.year, { year });
  const value = result.kind === "range" ? result.low : result.value.value;
  const high = result.kind === "range" ? result.high : null;
  const qualifier = result.kind === "range" ? "at_least" : result.value.qualifier;
  const printed =
    result.kind === "range" && high !== null
      ? fill(words.span, { from: formatNumber(value, words.locale), to: formatNumber(high, words.locale) })
      : basis
        ? saySigned(value, words)
        : sayValue({ value, qualifier }, words);
  const partial = result.kind === "partial" || (result.kind === "range" && result.reported < result.expected);
  const info = markInfo(tiesOf(statement, value), {
    title: `${words.province}, ${time}`,
    value: printed,
    unit: unitOfMeasure,
    notes: [...basisNotes(basis, year, words), ...originNotes(result, words), ...flagNotes(flags, words)],
    state: stateOf(pending, flags, words),
  });
  const at = statement ? placeOf(statement.key.period) : to ? positionOf(to) : year;
  return {
    ...info,
    kind: result.kind,
    at,
    value,
    high,
    qualifier,
    open: pending || flags.includes("provisional"),
    printed,
    share: partial ? `${result.reported}/${result.expected}` : null,
    differs: result.kind === "stated" && "differs" in result && result.differs,
  };
}

function originNotes(result: RollupResult | DistinctResult, words: ChartWords): string[] {
  if (result.kind === "none") return [];
  if (result.kind !== "stated") return [fill(words.sumOf, { n: result.reported, m: result.expected })];
  const beside = "differs" in result && result.differs ? result.computed : null;
  const sum = beside ? [fill(words.sumDiffers, { n: sayValue(beside.value, words) })] : [];
  return [words.statedTotal, ...sum];
}
