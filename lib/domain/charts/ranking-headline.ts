import { named } from "../checks/check";
import type { Headline, HeadlineNote } from "../headlines";
import { intervalOf, surelyGreater } from "../intervals";
import type { RankingRow } from "./ranking";

/** More names than these make no headline. */
const MAX_TOP = 2;

const numberOf = ({ value, qualifier }: RankingRow) =>
  ({ kind: "number", value: value ?? 0, qualifier }) as const;

/**
 * The units that surely have the most: one, or two equal ones with exact numbers, of rows in order. Empty
 * where that cannot be told ("more than 130" beside 131), where all are equal, or nothing is reported.
 */
export function topOf(rows: readonly RankingRow[]): RankingRow[] {
  const reported = rows.filter(({ value }) => value !== null);
  const [first] = reported;
  if (!first) return [];
  const isFirst = (row: RankingRow) =>
    row === first || (row.value === first.value && row.qualifier === "exact" && first.qualifier === "exact");
  const leaders = reported.filter(isFirst);
  const others = reported.filter((row) => !isFirst(row));
  if (leaders.length > MAX_TOP || (others.length === 0 && leaders.length > 1)) return [];
  const surely = others.every((row) => surelyGreater(intervalOf(numberOf(first)), intervalOf(numberOf(row))));
  return surely ? leaders : [];
}

/** Where a number of the rows is provisional, the headline says so; what waits for approval makes none. */
const notesOf = (rows: readonly RankingRow[]): HeadlineNote[] =>
  rows.some(({ open, before }) => open || before?.open) ? [{ code: "provisional", values: {} }] : [];

/**
 * What a ranking of published figures says first: at how many units the measure rose, or fell, on the year
 * before, where that is more than half of them; else where most is; else of how many there are figures.
 */
export function rankingHeadline(rows: readonly RankingRow[], year: number): Headline {
  const joined = rows.filter(({ before }) => before?.joined);
  const up = joined.filter(({ before }) => (before?.change ?? 0) > 0);
  const down = joined.filter(({ before }) => (before?.change ?? 0) < 0);
  const [code, moved] =
    up.length >= down.length ? (["units-up", up] as const) : (["units-down", down] as const);
  if (moved.length * 2 > rows.length) {
    const values = { units: moved.length, expected: rows.length, since: year - 1, year };
    return { code, values, notes: notesOf(moved) };
  }
  const top = topOf(rows);
  const [first] = top;
  if (first)
    return { code: "most-at", values: { ...named("value", numberOf(first)), year }, notes: notesOf(top) };
  const reported = rows.filter(({ value }) => value !== null).length;
  return { code: "units-reported", values: { reported, expected: rows.length, year }, notes: [] };
}
