import type { ChartKind, ChartSpec } from "@/components/charts/kinds";
import { marksOf } from "@/components/charts/marks-of";
import type { Statement } from "@/lib/domain/statements";

/** A chart with its words, wherever it goes: a page, an image, a table, a frame elsewhere, a projector. */
export interface Figure<K extends ChartKind = ChartKind> {
  /** Its name on its page, in addresses: "year", "ranking". */
  id: string;
  /** The finding, in a sentence; generated from published figures only. */
  headline: string;
  /** Measure, unit, time, place. */
  subtitle: string;
  /** The chart in words, where it has too many marks to name each. */
  alternative?: string;
  chart: ChartSpec<K>;
  notes: readonly { letter: string; text: string }[];
  /** What is to be known of these figures beside their source. */
  remark?: string;
  /** What the figure rests on; a mark names its own by id. */
  statements: readonly Statement[];
}

/** Of what a page has read, the statements that the marks of a chart rest on. */
export function restingOn(chart: ChartSpec, read: readonly Statement[]): Statement[] {
  const ids = new Set(marksOf(chart).flatMap(({ statementId }) => statementId ?? []));
  return read.filter(({ id }) => ids.has(id));
}
