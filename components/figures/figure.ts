import type { ChartSpec } from "@/components/charts/kinds";
import type { Statement } from "@/lib/domain/statements";

/** A chart with its words, wherever it goes: a page, an image, a table, a frame elsewhere, a projector. */
export interface Figure {
  /** Its name on its page, in addresses: "year", "ranking". */
  id: string;
  /** The finding, in a sentence; generated from published figures only. */
  headline: string;
  /** Measure, unit, time, place. */
  subtitle: string;
  chart: ChartSpec;
  notes: readonly { letter: string; text: string }[];
  /** What the marks rest on; a mark names its own by id. */
  statements: readonly Statement[];
}
