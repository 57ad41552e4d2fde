import { DrawnChart } from "@/components/charts/drawn-chart";
import type { ChartKinds } from "@/components/charts/kinds";
import { PartNames } from "@/components/charts/part-names";

export const LazyYearChart = (props: ChartKinds["year"]) => <DrawnChart kind="year" props={props} />;
export const LazyRankingChart = (props: ChartKinds["ranking"]) => (
  <DrawnChart kind="ranking" props={props} slot="half" />
);
export const LazyCompositionChart = (props: ChartKinds["composition"]) => (
  <DrawnChart kind="composition" props={props} slot="half" />
);
export const LazyContradictionChart = (props: ChartKinds["contradiction"]) => (
  <DrawnChart kind="contradiction" props={props} slot="half" />
);
export const LazySpanChart = (props: ChartKinds["spans"]) => (
  <DrawnChart kind="spans" props={props} slot="half" />
);

export function LazyCompositionByYearChart(props: ChartKinds["composition-by-year"]) {
  return (
    <div className="@container">
      <PartNames names={props.data.parts} />
      <DrawnChart kind="composition-by-year" props={props} slot="half" />
    </div>
  );
}
