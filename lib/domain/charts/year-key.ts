import type { YearChartData } from "./year-chart-types";

export type YearKeyEntry =
  | "pending"
  | "provisional"
  | "partial"
  | "atLeast"
  | "atMost"
  | "about"
  | "asOf"
  | "span"
  | "unknownStart"
  | "plan"
  | "gap"
  | "break";

/** The signs that a drawing uses, in the order of the key: what is not drawn needs no explaining. */
export function yearKey(data: YearChartData, pendingWord: string): YearKeyEntry[] {
  const points = data.lines.flatMap((line) => line.points);
  const marks = [...points, ...data.totals];
  const open = marks.filter((mark) => mark.open);
  const qualifiers = new Set([...marks, ...data.asOf].map(({ qualifier }) => qualifier));
  const drawn: Record<YearKeyEntry, boolean> = {
    pending: open.some(({ tip }) => tip.state === pendingWord),
    provisional: open.some(({ tip }) => tip.state !== pendingWord),
    partial: marks.some(({ share }) => share !== null),
    atLeast: qualifiers.has("more_than") || qualifiers.has("at_least"),
    atMost: qualifiers.has("nearly") || qualifiers.has("less_than"),
    about: qualifiers.has("about"),
    asOf: data.asOf.length > 0,
    span: data.spans.some(({ from }) => from !== null),
    unknownStart: data.spans.some(({ from }) => from === null),
    plan: data.plans.length > 0,
    gap: points.some(({ kind }) => kind === "gap"),
    break: data.breaks.length > 0,
  };
  return (Object.keys(drawn) as YearKeyEntry[]).filter((entry) => drawn[entry]);
}
