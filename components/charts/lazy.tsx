"use client";

import dynamic from "next/dynamic";
import { ChartBox } from "@/components/charts/chart-box";
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
import { PartNames } from "@/components/charts/part-names";
import type { RankingChartProps } from "@/components/charts/ranking-chart";
import type { SpanChartProps } from "@/components/charts/span-chart";
import type { YearChartProps } from "@/components/charts/year-layer";
import { yearLayout } from "@/lib/domain/charts/year-layout";

// Recharts comes after the first HTML, and only on pages that have a chart. The boxes are as tall as the
// charts that come, so that nothing below them moves.
const YearChart = dynamic(() => import("@/components/charts/year-chart"), { ssr: false });
const RankingChart = dynamic(() => import("@/components/charts/ranking-chart"), { ssr: false });
const CompositionChart = dynamic(() => import("@/components/charts/composition-chart"), { ssr: false });
const CompositionByYearChart = dynamic(() => import("@/components/charts/composition-by-year-chart"), {
  ssr: false,
});
const ContradictionChart = dynamic(() => import("@/components/charts/contradiction-chart"), { ssr: false });
const SpanChart = dynamic(() => import("@/components/charts/span-chart"), { ssr: false });

export function LazyYearChart(props: YearChartProps) {
  return (
    <ChartBox height={yearLayout(props.data).height}>
      <YearChart {...props} />
    </ChartBox>
  );
}

export function LazyRankingChart(props: RankingChartProps) {
  return (
    <ChartBox height={rankingHeight(props.rows.length)}>
      <RankingChart {...props} />
    </ChartBox>
  );
}

export function LazyCompositionChart(props: CompositionChartProps) {
  return (
    <ChartBox height={COMPOSITION_HEIGHT}>
      <CompositionChart {...props} />
    </ChartBox>
  );
}

export function LazyCompositionByYearChart(props: CompositionByYearChartProps) {
  return (
    <div className="@container">
      <PartNames names={props.data.parts} />
      <ChartBox height={COMPOSITION_YEARS_HEIGHT}>
        <CompositionByYearChart {...props} />
      </ChartBox>
    </div>
  );
}

export function LazyContradictionChart(props: ContradictionChartProps) {
  return (
    <ChartBox height={contradictionHeight(props.data)}>
      <ContradictionChart {...props} />
    </ChartBox>
  );
}

export function LazySpanChart(props: SpanChartProps) {
  return (
    <ChartBox height={spanChartHeight(props.data.rows.length)}>
      <SpanChart {...props} />
    </ChartBox>
  );
}
