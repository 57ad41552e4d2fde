import {
  COMPOSITION_HEIGHT,
  COMPOSITION_YEARS_HEIGHT,
  contradictionHeight,
  rankingHeight,
  spanChartHeight,
} from "@/components/charts/chart-heights";
import type { CompositionByYearChartProps } from "@/components/charts/composition-by-year-chart";
import type { CompositionChartProps } from "@/components/charts/composition-chart";
import type { ContradictionChartProps } from "@/components/charts/contradiction-chart";
import type { HeatDrawingProps } from "@/components/charts/heat-drawing";
import { type PanelsDrawingProps, panelsIn } from "@/components/charts/panels-drawing";
import type { RankingChartProps } from "@/components/charts/ranking-chart";
import type { SpanChartProps } from "@/components/charts/span-chart";
import type { TilesDrawingProps } from "@/components/charts/tiles-drawing";
import type { TimelineDrawingProps } from "@/components/charts/timeline-drawing";
import type { YearChartProps } from "@/components/charts/year-layer";
import {
  heatPlaces,
  PANELS_WIDTH,
  TIMELINE,
  tilesSize,
  timelinePlaces,
} from "@/lib/domain/charts/drawn-places";
import { yearLayout } from "@/lib/domain/charts/year-layout";

/** The kinds that come alive in a page when they are reached for. */
export interface LiveKinds {
  year: YearChartProps;
  ranking: RankingChartProps;
  composition: CompositionChartProps;
  "composition-by-year": CompositionByYearChartProps;
  contradiction: ContradictionChartProps;
  spans: SpanChartProps;
}

/** The kinds that are HTML of our own in a page, and drawn for images only. */
export interface PlainKinds {
  heat: HeatDrawingProps;
  panels: PanelsDrawingProps;
  tiles: TilesDrawingProps;
  timeline: TimelineDrawingProps;
}

/** Every kind of chart with what it is drawn from: plain data, so that it can go to a worker and a reader. */
export interface ChartKinds extends LiveKinds, PlainKinds {}

export type LiveKind = keyof LiveKinds;
export type ChartKind = keyof ChartKinds;

/** A chart to be drawn: its kind and its data. */
export type ChartSpec<K extends ChartKind = ChartKind> = K extends ChartKind
  ? { kind: K; props: ChartKinds[K] }
  : never;

const HEIGHTS: { [K in ChartKind]: (props: ChartKinds[K]) => number } = {
  year: ({ data }) => yearLayout(data).height,
  ranking: ({ rows }) => rankingHeight(rows.length),
  composition: () => COMPOSITION_HEIGHT,
  "composition-by-year": () => COMPOSITION_YEARS_HEIGHT,
  contradiction: ({ data }) => contradictionHeight(data),
  spans: ({ data }) => spanChartHeight(data.rows.length),
  heat: ({ data }) => heatPlaces(data).height,
  panels: ({ panels }) => panelsIn(panels).height,
  tiles: ({ tiles, scale }) => tilesSize(tiles, scale.length).height,
  timeline: ({ data }) => timelinePlaces(data).height,
};

/** Of an image of a chart over the years, and of any other that has no width of its own. */
const WIDE = 920;
const NARROW = 640;

/** How wide a chart is in an image of its own, in pixels. */
export function imageWidth(spec: ChartSpec): number {
  switch (spec.kind) {
    case "year":
      return WIDE;
    case "heat":
      return heatPlaces(spec.props.data).width;
    case "panels":
      return PANELS_WIDTH;
    case "tiles":
      return tilesSize(spec.props.tiles, spec.props.scale.length).width;
    case "timeline":
      return TIMELINE.width;
    default:
      return NARROW;
  }
}

/** How tall a chart is, in pixels, known before it is drawn. */
export function chartHeight<K extends ChartKind>(kind: K, props: ChartKinds[K]): number {
  return HEIGHTS[kind](props);
}
