"use client";

import { SPAN_AXIS, SPAN_ROW, spanChartHeight } from "@/components/charts/chart-heights";
import { ChartStage } from "@/components/charts/chart-stage";
import { Mark } from "@/components/charts/mark";
import { Plot } from "@/components/charts/plot";
import { DECORATION, RIM } from "@/components/charts/shapes";
import { SpanBar } from "@/components/charts/span-bar";
import { useScales } from "@/components/charts/use-scales";
import type { SpanChartData } from "@/lib/domain/charts/span-chart";
import type { ChartWords } from "@/lib/domain/charts/words";

export interface SpanChartProps {
  /** From lib/domain/charts/span-chart. */
  data: SpanChartData;
  label: string;
  words: ChartWords;
}

/** Pooled figures as bars with end caps over the years that they cover: never divided, never stacked. */
export default function SpanChart({ data, label, words }: SpanChartProps) {
  const height = spanChartHeight(data.rows.length);
  return (
    <ChartStage height={height} label={label} howToMove={words.howToMove} openSource={words.openSource}>
      {({ width }) => (
        <Plot
          width={width}
          height={height}
          margin={{ top: 0, bottom: SPAN_AXIS, left: 20, right: 40 }}
          x={[data.axis.from, data.axis.to]}
          y={[data.rows.length, 0]}
        >
          <Drawing data={data} narrow={width < 360} />
        </Plot>
      )}
    </ChartStage>
  );
}

function Drawing({ data, narrow }: { data: SpanChartData; narrow: boolean }) {
  const scales = useScales();
  if (!scales) return null;
  const { left, right, top, bottom, x } = scales;
  // The end's own date is wider than a year.
  const ticks = data.ticks.filter(
    ({ at, end }, index) => end || (x(data.axis.to) - x(at) > 66 && (!narrow || index % 2 === 0)),
  );
  return (
    <g>
      <g {...DECORATION}>
        <line x1={0} x2={right + 32} y1={bottom} y2={bottom} stroke="var(--axis)" />
        {ticks.map(({ at, text, end }) => (
          <g key={at}>
            {!end && <line x1={x(at)} x2={x(at)} y1={top} y2={bottom} stroke="var(--grid)" />}
            <line x1={x(at)} x2={x(at)} y1={bottom} y2={bottom + 4} stroke="var(--axis)" />
            <text
              className="num"
              x={x(at)}
              y={bottom + 22}
              textAnchor="middle"
              fontSize={13}
              fontWeight={end ? 600 : 400}
              fill={end ? "var(--ink)" : "var(--ink-2)"}
            >
              {text}
            </text>
          </g>
        ))}
      </g>
      {data.rows.map((row, index) => {
        const from = row.from === null ? left : x(row.from);
        const to = x(row.to);
        const y = top + index * SPAN_ROW + 46;
        return (
          <Mark
            key={row.name}
            info={row}
            markKey={`span-${index}`}
            series={`span-${index}`}
            at={index}
            x={(from + to) / 2}
            y={y}
            area={{ kind: "rect", x: from, y: y - 13, width: Math.max(24, to - from), height: 26 }}
            words={() => (
              <text x={from} y={y - 18} fontSize={13} fill="var(--ink)" {...RIM}>
                <tspan fontSize={16} fontWeight={700}>
                  {row.printed}
                </tspan>{" "}
                {row.unit}
              </text>
            )}
          >
            {({ active, hovered }) => (
              <>
                <SpanBar
                  from={from}
                  to={to}
                  y={y}
                  size={16}
                  unknown={row.from === null}
                  active={active}
                  hovered={hovered}
                />
              </>
            )}
          </Mark>
        );
      })}
    </g>
  );
}
