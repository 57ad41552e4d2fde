"use client";

import dynamic from "next/dynamic";
import { ChartBox } from "@/components/charts/chart-box";
import type { YearChartProps } from "@/components/charts/year-chart";
import { yearLayout } from "@/lib/domain/charts/year-layout";

// Recharts comes after the first HTML, for the pages that have a chart.
const YearChart = dynamic(() => import("@/components/charts/year-chart"), { ssr: false });

export function LazyYearChart(props: YearChartProps) {
  return (
    <ChartBox height={yearLayout(props.data).height}>
      <YearChart {...props} />
    </ChartBox>
  );
}
