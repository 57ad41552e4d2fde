import type { IsoDate } from "./dates";
import type { Succession, SuccessionKind } from "./units";

/** What happened to a unit on one day by one law: what it received from others, or handed on to them. */
export interface HistoryStep {
  date: IsoDate;
  /** "from": it came from the others, or took from them; "to": it went to them, or gave. */
  direction: "from" | "to";
  kind: SuccessionKind;
  extent: Succession["extent"];
  legalBasis: string;
  /** The others. */
  unitIds: string[];
}

/** The successions of a unit in the order of time, those of one day, kind and law together. */
export function unitHistory(unitId: string, successions: readonly Succession[]): HistoryStep[] {
  const steps = new Map<string, HistoryStep>();
  for (const { from, to, date, kind, extent, legalBasis } of successions) {
    if (from !== unitId && to !== unitId) continue;
    const direction = to === unitId ? "from" : "to";
    const other = to === unitId ? from : to;
    const key = [date, direction, kind, extent, legalBasis].join("|");
    const step = steps.get(key) ?? { date, direction, kind, extent, legalBasis, unitIds: [] };
    step.unitIds.push(other);
    steps.set(key, step);
  }
  return [...steps.values()].sort(
    (a, b) => a.date.localeCompare(b.date) || a.direction.localeCompare(b.direction),
  );
}
