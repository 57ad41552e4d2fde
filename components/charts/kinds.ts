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
import type { RankingChartProps } from "@/components/charts/ranking-chart";
import type { SpanChartProps } from "@/components/charts/span-chart";
import type { YearChartProps } from "@/components/charts/year-layer";
import { yearLayout } from "@/lib/domain/charts/year-layout";

/** Every kind of chart with what it is drawn from: plain data, so that it can go to a worker and a reader. */
export interface ChartKinds {
  year: YearChartProps;
  ranking: RankingChartProps;
  composition: CompositionChartProps;
  "composition-by-year": CompositionByYearChartProps;
  contradiction: ContradictionChartProps;
  spans: SpanChartProps;
}

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
};

/** How tall a chart is, in pixels, known before it is drawn. */
export function chartHeight<K extends ChartKind>(kind: K, props: ChartKinds[K]): number {
  return HEIGHTS[kind](props);
}
