import { changeView } from "./change-view";
import { changeBetween } from "./changes";
import type { SeriesBreak } from "./chart-breaks";
import { named } from "./checks/check";
import type { DrawnRow } from "./drawn-view";
import { type Headline, notesOfFlags, statementHeadline } from "./headlines";
import type { Statement } from "./statements";

export interface UnitSeriesOf {
  measureId: string;
  isRate: boolean;
  /** The unit's published figures. */
  row: DrawnRow;
  breaks: readonly SeriesBreak[];
  /** What is stated of it outside its yearly figures. */
  claims?: readonly Statement[];
}

/**
 * What a unit's page says first, by rule: of the first measure of which it has a figure, the change on the
 * year before where that can be told, else the latest figure; else the latest claim. Null where it has none.
 */
export function unitHeadline(
  series: readonly UnitSeriesOf[],
): { measureId: string; headline: Headline } | null {
  for (const { measureId, isRate, row, breaks } of series) {
    const latest = row.cells.findLast(
      (cell) => cell.kind === "value" && (!cell.parts || cell.parts.reported === cell.parts.expected),
    );
    if (latest?.kind !== "value") continue;
    const view = { years: [], rows: [row], totals: [], asOf: [], spans: [] };
    const changed = changeView(view, breaks, isRate).view.rows[0]?.cells.find(
      ({ year }) => year === latest.year,
    );
    const basis = changed?.kind === "value" ? changed.basis : undefined;
    const values = { ...named("value", latest.value), ...named("now", latest.value), year: latest.year };
    const notes = notesOfFlags(changed?.kind === "value" ? changed.flags : latest.flags);
    if (basis?.kind !== "change") return { measureId, headline: { code: "total", values, notes } };
    const change = changeBetween(basis.before, basis.now) ?? 0;
    const code = change > 0 ? "up" : change < 0 ? "down" : "unchanged";
    return { measureId, headline: { code, values: { ...values, change, since: latest.year - 1 }, notes } };
  }
  for (const { measureId, claims = [] } of series) {
    const latest = claims.toSorted((a, b) => b.key.period.to.localeCompare(a.key.period.to))[0];
    if (latest) return { measureId, headline: statementHeadline(latest) };
  }
  return null;
}
