import type { Contradiction } from "@/lib/domain/charts/bars";

// Apart from the charts, so that the first HTML knows the heights without the charts' script.

export const RANKING_ROW = 28;
export const RANKING_AXIS = 30;
export const rankingHeight = (rows: number) => 4 + rows * RANKING_ROW + RANKING_AXIS;

export const COMPOSITION_NAMES = 44;
export const COMPOSITION_BAR = 104;
export const COMPOSITION_HEIGHT = COMPOSITION_NAMES + COMPOSITION_BAR + 40;

export const COMPOSITION_YEARS_HEIGHT = 300;

export const CONTRADICTION_ROW = 46;
export const CONTRADICTION_AXIS = 28;
/** Rows, the range of possible totals, the axis. */
export const contradictionHeight = ({ total, parts }: Contradiction) =>
  (parts.length + (total ? 1 : 0)) * CONTRADICTION_ROW + 56 + CONTRADICTION_AXIS;

export const SPAN_ROW = 70;
export const SPAN_AXIS = 32;
export const spanChartHeight = (rows: number) => rows * SPAN_ROW + SPAN_AXIS;

/** The plot of a small chart; the years stand below it. */
export const SMALL_PLOT = 92;
