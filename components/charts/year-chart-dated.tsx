"use client";

import { Mark } from "@/components/charts/mark";
import { DECORATION, Halo, QualifierArrow, RIM } from "@/components/charts/shapes";
import { SpanBar } from "@/components/charts/span-bar";
import { useScales } from "@/components/charts/use-scales";
import type { YearLayerProps } from "@/components/charts/year-layer";
import type { YearAsOf, YearSpan } from "@/lib/domain/charts/year-chart-types";
import { SPAN_ROW, yearLayout } from "@/lib/domain/charts/year-layout";

type Scales = NonNullable<ReturnType<typeof useScales>>;

/** Claims between the years: ◆ at their dates, and bars with end caps over the years they pool. */
export function YearDated({ data }: YearLayerProps) {
  const layout = yearLayout(data);
  const scales = useScales("province");
  if (!scales) return null;
  return (
    <g>
      {layout.spans &&
        data.spans.map((span, index) => (
          <Span
            key={span.statementId}
            span={span}
            scales={scales}
            y={(layout.spans?.from ?? 0) + index * SPAN_ROW + 44}
          />
        ))}
      {layout.province &&
        data.asOf.map((mark) => (
          <AsOf
            key={mark.statementId}
            mark={mark}
            scales={scales}
            badgeY={(layout.province?.from ?? 0) - 20}
            alone={data.totals.length === 0}
          />
        ))}
    </g>
  );
}

const DIAMOND = "M0,-6L6,0L0,6L-6,0z";

function AsOf({
  mark,
  scales,
  badgeY,
  alone,
}: {
  mark: YearAsOf;
  scales: Scales;
  badgeY: number;
  alone: boolean;
}) {
  const x = scales.x(mark.at);
  const y = scales.y(mark.value);
  const width = mark.badge.length * 7;
  const middle = Math.max(scales.left + width / 2, Math.min(scales.right - width / 2, x));
  const side = x + 16 + width <= scales.right ? "right" : x - 16 - width >= 0 ? "left" : "below";
  return (
    <Mark
      info={mark}
      markKey={`as-of-${mark.statementId}`}
      series="as-of"
      at={mark.at}
      x={x}
      y={y}
      area={{ kind: "circle", r: 14 }}
      words={({ active, hovered }) => (
        <>
          {(active || hovered) && <Badge text={mark.badge} x={x} y={badgeY} to={y - 14} scales={scales} />}
          {alone && !active && !hovered && (
            <text
              x={side === "right" ? x + 16 : side === "left" ? x - 16 : middle}
              y={side === "below" ? y + 28 : y + 4.5}
              textAnchor={side === "right" ? "start" : side === "left" ? "end" : "middle"}
              fontSize={13}
              fontWeight={600}
              fill="var(--ink)"
              {...RIM}
            >
              {mark.badge}
            </text>
          )}
        </>
      )}
    >
      {({ active }) => (
        <>
          {alone && (
            <line x1={x} x2={x} y1={y} y2={scales.y(0)} stroke="var(--axis)" strokeDasharray="1.5 3" />
          )}
          {active ? <Halo x={x} y={y} /> : <circle cx={x} cy={y} r={9} fill="var(--surface)" />}
          <path
            d={DIAMOND}
            transform={`translate(${x},${y})`}
            fill={
              mark.qualifier !== "exact" ? "var(--surface)" : active ? "var(--on-evidence)" : "var(--ink)"
            }
            stroke={active ? "var(--on-evidence)" : "var(--ink)"}
            strokeWidth={mark.qualifier === "exact" ? 0 : 1.75}
          />
          <QualifierArrow qualifier={mark.qualifier} x={x} y={y} stroke="var(--ink)" />
        </>
      )}
    </Mark>
  );
}

/** The yellow name of a claim over its mark; it stays inside the drawing. */
function Badge({
  text,
  x,
  y,
  to,
  scales,
}: {
  text: string;
  x: number;
  y: number;
  to: number;
  scales: Scales;
}) {
  const width = text.length * 7.4 + 24;
  const left = Math.max(0, Math.min(scales.right - width, x - width / 2));
  return (
    <g {...DECORATION}>
      <line x1={x} x2={x} y1={y} y2={to} stroke="var(--evidence-line)" strokeWidth={1.5} />
      <rect
        x={left}
        y={y - 17}
        width={width}
        height={27}
        rx={3}
        fill="var(--evidence)"
        stroke="var(--evidence-line)"
        strokeWidth={1.5}
      />
      <text
        x={left + width / 2}
        y={y + 1}
        textAnchor="middle"
        fontSize={13}
        fontWeight={600}
        fill="var(--on-evidence)"
      >
        {text}
      </text>
    </g>
  );
}

function Span({ span, scales, y }: { span: YearSpan; scales: Scales; y: number }) {
  const from = span.from === null ? scales.left : scales.x(span.from);
  const to = scales.x(span.to);
  const width = Math.max(span.text.length * 7.4, span.period.length * 6.8);
  const textX = Math.max(0, Math.min(from, scales.right - width));
  return (
    <Mark
      info={span}
      markKey={`span-${span.statementId}`}
      series="span"
      at={span.to}
      x={(from + to) / 2}
      y={y}
      area={{ kind: "rect", x: from, y: y - 12, width: Math.max(24, to - from), height: 24 }}
      words={() => (
        <text y={y - 32} fontSize={13} fill="var(--ink)" {...RIM}>
          <tspan x={textX} fontWeight={600}>
            {span.text}
          </tspan>
          <tspan x={textX} dy={18} fill="var(--ink-2)">
            {span.period}
          </tspan>
        </text>
      )}
    >
      {({ active, hovered }) => (
        <>
          <SpanBar from={from} to={to} y={y} unknown={span.from === null} active={active} hovered={hovered} />
        </>
      )}
    </Mark>
  );
}
