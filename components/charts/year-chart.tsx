"use client";

import { ComposedChart, XAxis, YAxis } from "recharts";
import { ChartStage } from "@/components/charts/chart-stage";
import { YearBreaks } from "@/components/charts/year-chart-breaks";
import { YearDated } from "@/components/charts/year-chart-dated";
import { YearEvents } from "@/components/charts/year-chart-events";
import { YearLabels } from "@/components/charts/year-chart-labels";
import { YearLines } from "@/components/charts/year-chart-lines";
import { YearPanels } from "@/components/charts/year-chart-panels";
import { YearPlans } from "@/components/charts/year-chart-plans";
import { YearTotals } from "@/components/charts/year-chart-totals";
import type { YearChartProps } from "@/components/charts/year-layer";
import { axisRoom } from "@/lib/domain/charts/lift-label";
import { yearTicks } from "@/lib/domain/charts/time-axis";
import { panelDomain, signedTicks, valueTicks } from "@/lib/domain/charts/value-axis";
import { labelLines } from "@/lib/domain/charts/wrap";
import type { YearChartData } from "@/lib/domain/charts/year-chart-types";
import { yearLayout } from "@/lib/domain/charts/year-layout";
import { formatNumber } from "@/lib/domain/numbers";

/** Room for the labels at the line ends; on phones for their values alone. */
function rightOf(data: YearChartData, narrow: boolean): number {
  if (data.lines.length === 0) return 12;
  if (narrow) return data.lines.some(({ colour }) => colour !== null) ? 48 : 12;
  const longest = Math.max(
    ...data.lines.flatMap(({ name, end }) => labelLines(name, end ?? "").map(({ length }) => length)),
  );
  return Math.min(220, 40 + longest * 7.4);
}

const plansIn = ({ plans }: YearChartData, panel: "province" | "units") =>
  plans.filter((plan) => plan.panel === panel).map(({ value }) => value);

/**
 * A measure over the years: bars of the province above, lines of the units below, on one axis of
 * reporting years, in one drawing. Recharts lays out the axes and gives the scales; each figure is a
 * mark of our own, since no library draws "more than", a gap, a claim between two years or a broken series.
 */
export default function YearChart(props: YearChartProps) {
  const { data, label, words, fractions = false, rowUnit } = props;
  const layout = yearLayout(data);
  const plot = { from: 0, to: layout.axis };
  const totals = [
    ...data.totals.map(({ value, high }) => high ?? value),
    ...data.asOf.map(({ value }) => value),
    ...plansIn(data, "province"),
  ];
  const points = [
    ...data.lines.flatMap((line) => line.points.map(({ value, high }) => high ?? value ?? 0)),
    ...plansIn(data, "units"),
  ];
  const ticksOf = (values: number[], intervals: number, whole: boolean) =>
    data.signed
      ? signedTicks(Math.min(0, ...values), Math.max(0, ...values), intervals + 1, false)
      : valueTicks(Math.max(0, ...values), intervals, whole);
  const province = ticksOf(totals, data.lines.length > 0 ? 2 : 3, !fractions);
  const units = ticksOf(points, 3, !fractions && rowUnit === undefined);
  const domain = (ticks: number[], panel: { from: number; to: number } | null) =>
    panelDomain(ticks.at(-1) ?? 1, panel ?? plot, plot, ticks[0]);
  return (
    <ChartStage
      height={layout.height}
      label={label}
      howToMove={words.howToMove}
      openSource={words.openSource}
    >
      {({ width, narrow }) => {
        const layer = { ...props, narrow, width };
        const margin = {
          top: 0,
          bottom: layout.height - layout.axis,
          left: axisRoom([...province, ...units].map((tick) => formatNumber(tick, words.locale))),
          right: rightOf(data, narrow),
        };
        const inner = width - margin.left - margin.right;
        const axis = { type: "number", allowDataOverflow: true, axisLine: false, tickLine: false } as const;
        return (
          <ComposedChart
            width={width}
            height={layout.height}
            data={[]}
            margin={margin}
            accessibilityLayer={false}
            style={{ overflow: "visible" }}
          >
            <XAxis {...axis} dataKey="at" domain={[data.axis.from, data.axis.to]} hide height={0} />
            <YAxis {...axis} yAxisId="province" domain={domain(province, layout.province)} hide width={0} />
            <YAxis {...axis} yAxisId="units" domain={domain(units, layout.districts)} hide width={0} />
            <YearPanels
              {...layer}
              ticks={{ years: yearTicks(data.axis.from, data.axis.to, inner), province, units }}
            />
            <YearEvents {...layer} />
            {layout.province && <YearTotals {...layer} />}
            <YearPlans {...layer} panel="province" />
            {/* Under the lines, which it must not cover. */}
            <YearPlans {...layer} panel="units" />
            {layout.districts && <YearLines {...layer} />}
            <YearBreaks {...layer} />
            {layout.districts && <YearLabels {...layer} />}
            <YearDated {...layer} />
          </ComposedChart>
        );
      }}
    </ChartStage>
  );
}
