import type { Basis } from "../drawn-view";
import { evidenceId } from "../evidence";
import type { Period } from "../periods";
import { reportingYearOf, reportingYearPeriod } from "../reporting-years";
import type { Statement } from "../statements";
import type { Flag } from "../values";
import { positionOf } from "./time-axis";
import { type ChartWords, fill, sayDate, sayValue } from "./words";

/** "14/12/2024", "năm 2024", "2008 – 21/6/2017": the time that a figure speaks of. */
export function sayPeriod(period: Period, words: ChartWords): string {
  const to = sayDate(period.to, period.toPrecision);
  if (period.kind === "as_of") return fill(words.asOf, { date: to });
  if (period.kind === "year") {
    const year = reportingYearOf(period);
    const whole = year === null ? null : reportingYearPeriod(year);
    if (!whole) return fill(words.year, { year: to.slice(-4) });
    if (whole.from === period.from && whole.to === period.to) return fill(words.year, { year: year ?? "" });
  }
  if (period.from === null) return fill(words.spanUnknownStart, { to });
  return fill(words.span, { from: sayDate(period.from, period.fromPrecision), to });
}

/** The time of a year's cell; a computed value (a ratio) has no period of its own but its year. */
export const sayYearOf = (statement: Statement | null, year: number, words: ChartWords): string =>
  statement ? sayPeriod(statement.key.period, words) : fill(words.year, { year });

/** Where a figure stands on the axis: its last day; "as of 2017" without a day stands on the year. */
export function placeOf(period: Period): number {
  return period.toPrecision === "year" ? Number(period.to.slice(0, 4)) : positionOf(period.to);
}

/** What is not final about a figure, as one word: the state comes before the flag. */
export function stateOf(pending: boolean, flags: readonly Flag[], words: ChartWords): string | null {
  if (pending) return words.pending;
  return flags.includes("provisional") ? words.flags.provisional : null;
}

/** The flags that a tip tells beside the value. */
export function flagNotes(flags: readonly Flag[], words: ChartWords): string[] {
  return flags.filter((flag) => flag !== "provisional").map((flag) => words.flags[flag]);
}

/** Whom a mark ties to: its statement and the words or report behind it. */
export const tiesOf = (statement: Statement | null, value: number | null) => ({
  statementId: statement?.id ?? null,
  evidenceId: statement ? evidenceId(statement.source) : null,
  value,
});

/** What a share or change was computed from, in words; nothing for a figure as counted. */
export function basisNotes(basis: Basis | undefined, year: number, words: ChartWords): string[] {
  if (!basis) return [];
  if (basis.kind === "share") {
    return [fill(words.shareFrom, { n: sayValue(basis.value, words), total: sayValue(basis.total, words) })];
  }
  const [now, before] = [sayValue(basis.now, words), sayValue(basis.before, words)];
  return [fill(words.changeFrom, { now, before, year: year - 1 })];
}
