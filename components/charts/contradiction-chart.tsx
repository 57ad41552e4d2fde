"use client";

import { BarMark } from "@/components/charts/bar-mark";
import {
  CONTRADICTION_AXIS,
  CONTRADICTION_ROW,
  contradictionHeight,
} from "@/components/charts/chart-heights";
import { ChartStage, useStage } from "@/components/charts/chart-stage";
import { Plot } from "@/components/charts/plot";
import { colourOf, DECORATION, Hatch } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { Bar, Contradiction } from "@/lib/domain/charts/bars";
import { valueTicks } from "@/lib/domain/charts/value-axis";
import type { ChartWords } from "@/lib/domain/charts/words";
import { formatNumber } from "@/lib/domain/numbers";

export interface ContradictionChartProps {
  /** From lib/domain/charts/bars: contradiction. */
  data: Contradiction;
  label: string;
  words: ChartWords;
}

const BAR = 18;

const barsOf = ({ total, parts }: Contradiction): { bar: Bar; fill: string; hatch: string }[] => [
  ...(total ? [{ bar: total, fill: "var(--ink-2)", hatch: "total" }] : []),
  ...parts.map((bar, index) => ({ bar, fill: colourOf(index), hatch: String(index) })),
];

/** A total and parts that cannot be true together, as printed, and in plum the totals that the parts allow. */
export default function ContradictionChart({ data, label, words }: ContradictionChartProps) {
  const height = contradictionHeight(data);
  const most = Math.max(data.range.high ?? data.range.low * 1.3, ...barsOf(data).map(({ bar }) => bar.value));
  const ticks = valueTicks(most, 4);
  return (
    <ChartStage height={height} label={label} howToMove={words.howToMove} openSource={words.openSource}>
      {({ width }) => (
        <Plot
          width={width}
          height={height}
          margin={{ top: 0, bottom: CONTRADICTION_AXIS, left: 1, right: 28 }}
          x={[0, ticks.at(-1) ?? 1]}
          y={[1, 0]}
        >
          <Drawing data={data} ticks={ticks} locale={words.locale} />
        </Plot>
      )}
    </ChartStage>
  );
}

function Drawing({ data, ticks, locale }: { data: Contradiction; ticks: number[]; locale: "vi" | "en" }) {
  const scales = useScales();
  const { defs } = useStage();
  if (!scales) return null;
  const { left, right, bottom, x } = scales;
  const bars = barsOf(data);
  const { low, high, text } = data.range;
  const rangeY = bars.length * CONTRADICTION_ROW + 18;
  const width = (high === null ? right : x(high)) - x(low);
  // The words stand before the range, or above it where they would leave the drawing.
  const before = x(low) - left > text.length * 7.2 + 12;
  return (
    <g>
      <defs>
        <Hatch id={`${defs}-range`} colour="var(--conflict)" ground="var(--conflict-soft)" />
        {bars.map(({ fill, hatch }) => (
          <Hatch key={hatch} id={`${defs}-${hatch}`} colour={fill} />
        ))}
      </defs>
      {bars.map(({ bar, fill, hatch }, index) => (
        <g key={bar.name}>
          <text x={left} y={index * CONTRADICTION_ROW + 14} fontSize={13} fill="var(--ink)">
            {bar.name}
          </text>
          <BarMark
            info={bar}
            markKey={`bar-${index}`}
            at={index}
            x={left}
            y={index * CONTRADICTION_ROW + 21}
            width={x(bar.value) - left}
            height={BAR}
            fill={fill}
            hatch={`url(#${defs}-${hatch})`}
            open={bar.open}
            qualifier={bar.qualifier}
          />
          <text
            x={x(bar.value) + (bar.qualifier === "exact" ? 8 : 22)}
            y={index * CONTRADICTION_ROW + 35}
            fontSize={14}
            fontWeight={600}
            fill="var(--ink)"
          >
            {bar.printed}
          </text>
        </g>
      ))}
      <g>
        <rect
          x={x(low)}
          y={rangeY}
          width={width}
          height={BAR}
          fill={`url(#${defs}-range)`}
          stroke="var(--conflict)"
          strokeWidth={1.25}
        />
        <text
          x={before ? x(low) - 8 : Math.max(x(low) + width, text.length * 7.2)}
          y={before ? rangeY + 14 : rangeY - 6}
          textAnchor="end"
          fontSize={13}
          fontWeight={500}
          fill="var(--conflict)"
        >
          {text}
        </text>
      </g>
      <g {...DECORATION}>
        <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--axis)" />
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={bottom} y2={bottom + 4} stroke="var(--axis)" />
            <text
              className="num"
              x={x(tick)}
              y={bottom + 20}
              textAnchor={tick === 0 ? "start" : "middle"}
              fontSize={13}
              fill="var(--ink-2)"
            >
              {formatNumber(tick, locale)}
            </text>
          </g>
        ))}
      </g>
    </g>
  );
}
