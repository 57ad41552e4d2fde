import { type ChangeScale, changeView } from "./change-view";
import type { SeriesBreak } from "./chart-breaks";
import { type DrawnView, withoutFirstYear } from "./drawn-view";
import type { Measure } from "./measures";
import { noSharesOf, shareView } from "./share-view";

export const MODES = ["absolute", "share", "change"] as const;
/** As counted; as shares of the year's total; as changes on the year before. */
export type Mode = (typeof MODES)[number];

export const BOUNDARIES = ["reported", "groups"] as const;
/** As units reported; or by groups of units that compare across changes of boundaries. */
export type Boundaries = (typeof BOUNDARIES)[number];

export interface InMode {
  view: DrawnView;
  /** In what the figures of the rows are told. */
  scale: "absolute" | "share" | ChangeScale;
  /** Why the mode asked for cannot be: then the figures are as counted. */
  refused: "distinct" | "ratio" | null;
  /** The breaks that interrupt these series, in this mode. */
  breaks: SeriesBreak[];
}

/** A break of boundaries is still drawn across comparable groups, but interrupts none of them. */
export function breaksIn(breaks: readonly SeriesBreak[], boundaries: Boundaries): SeriesBreak[] {
  if (boundaries === "reported") return [...breaks];
  return breaks.map((each) => (each.kind === "definition" ? each : { ...each, unitIds: [] }));
}

/**
 * A view, of units or of groups, as one of its modes draws it. `longer` is the same with the year before the
 * first one shown, so that the first change can be told too.
 */
export function inMode(
  view: DrawnView,
  measure: Pick<Measure, "rollup">,
  reportedBreaks: readonly SeriesBreak[],
  { mode, boundaries }: { mode: Mode; boundaries: Boundaries },
  longer: DrawnView | null = null,
): InMode {
  const breaks = breaksIn(reportedBreaks, boundaries);
  if (mode === "share") {
    const refused = noSharesOf(measure);
    if (refused) return { view, scale: "absolute", refused, breaks };
    return { view: shareView(view), scale: "share", refused: null, breaks };
  }
  if (mode === "change") {
    const { view: changes, scale } = changeView(longer ?? view, breaks, measure.rollup === "ratio");
    return { view: longer ? withoutFirstYear(changes) : changes, scale, refused: null, breaks };
  }
  return { view, scale: "absolute", refused: null, breaks };
}
