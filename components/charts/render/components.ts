import type { ComponentType } from "react";
import CompositionByYearChart from "@/components/charts/composition-by-year-chart";
import CompositionChart from "@/components/charts/composition-chart";
import ContradictionChart from "@/components/charts/contradiction-chart";
import HeatDrawing from "@/components/charts/heat-drawing";
import type { ChartKind, ChartKinds } from "@/components/charts/kinds";
import PanelsDrawing from "@/components/charts/panels-drawing";
import RankingChart from "@/components/charts/ranking-chart";
import SpanChart from "@/components/charts/span-chart";
import TilesDrawing from "@/components/charts/tiles-drawing";
import TimelineDrawing from "@/components/charts/timeline-drawing";
import YearChart from "@/components/charts/year-chart";

/** The component of each kind, all at once: for the worker, where no reader waits for a script. */
export const COMPONENTS: { [K in ChartKind]: ComponentType<ChartKinds[K]> } = {
  year: YearChart,
  ranking: RankingChart,
  composition: CompositionChart,
  "composition-by-year": CompositionByYearChart,
  contradiction: ContradictionChart,
  spans: SpanChart,
  heat: HeatDrawing,
  panels: PanelsDrawing,
  tiles: TilesDrawing,
  timeline: TimelineDrawing,
};
