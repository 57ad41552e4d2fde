"use client";

import { DECORATION } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { YearLayerProps } from "@/components/charts/year-layer";
import { breakPlaces } from "@/lib/domain/charts/break-notes";
import { saySigned } from "@/lib/domain/charts/words";
import { yearLayout } from "@/lib/domain/charts/year-layout";
import { formatNumber } from "@/lib/domain/numbers";

interface Ticks {
  years: number[];
  province: number[];
  units: number[];
}

/** Titles, grid lines, baselines and years: what stands before any figure. */
export function YearPanels(props: YearLayerProps & { ticks: Ticks }) {
  const { data, words, unitOfMeasure, rowUnit = unitOfMeasure, rowsTitle, narrow, ticks } = props;
  const layout = yearLayout(data);
  const province = useScales("province");
  const units = useScales("units");
  if (!province || !units) return null;
  const { left, right, x } = units;
  const ending = data.breaks.findIndex(({ at }) => at === data.endsAt);
  const sunken = data.endsAt === null ? null : (breakPlaces(data, x)[ending] ?? x(data.endsAt));
  const totalUnit = data.signed ? rowUnit : unitOfMeasure;
  // On phones the subtitle names what is counted; what it is told in is said everywhere.
  const titleOf = (name: string, y: number, unit: string) => (
    <text x={0} y={y} fontSize={13} fill="var(--ink)">
      <tspan fontWeight={600}>{name}</tspan>
      {(!narrow || unit !== unitOfMeasure) && `, ${unit}`}
    </text>
  );
  const grid = (values: number[], y: (value: number) => number) =>
    values.map((value) => (
      <g key={value}>
        <line
          x1={left}
          x2={right}
          y1={y(value)}
          y2={y(value)}
          stroke={value === 0 ? "var(--axis)" : "var(--grid)"}
        />
        <text
          className="num"
          x={left - 8}
          y={y(value) + 4.5}
          textAnchor="end"
          fontSize={13}
          fill="var(--ink-2)"
        >
          {data.signed ? saySigned(value, words) : formatNumber(value, words.locale)}
        </text>
      </g>
    ));
  return (
    <g {...DECORATION}>
      {sunken !== null && layout.districts && (
        <rect
          x={sunken}
          y={layout.districts.from}
          width={Math.max(0, right - sunken)}
          height={layout.districts.to - layout.districts.from}
          fill="var(--sunken)"
        />
      )}
      {layout.province && (
        <>
          {titleOf(words.province, layout.province.from - 26, totalUnit)}
          {grid(ticks.province, province.y)}
        </>
      )}
      {!layout.province && layout.spans && titleOf(words.province, layout.spans.from - 26, totalUnit)}
      {layout.districts && (
        <>
          {titleOf(rowsTitle ?? words.districts, layout.districts.from - 26, rowUnit)}
          {grid(ticks.units, units.y)}
        </>
      )}
      {!layout.districts && layout.spans && (
        <line x1={left} x2={right} y1={layout.axis} y2={layout.axis} stroke="var(--axis)" />
      )}
      {ticks.years.map((year) => (
        <g key={year}>
          <line x1={x(year)} x2={x(year)} y1={layout.axis} y2={layout.axis + 4} stroke="var(--axis)" />
          <text
            className="num"
            x={x(year)}
            y={layout.axis + 20}
            textAnchor="middle"
            fontSize={13}
            fill={data.endsAt !== null && year > data.endsAt ? "var(--ink-3)" : "var(--ink-2)"}
          >
            {year}
          </text>
        </g>
      ))}
    </g>
  );
}
