"use client";

import { CategoryTexture } from "@/components/charts/category-texture";
import { COMPOSITION_YEARS_HEIGHT } from "@/components/charts/chart-heights";
import { ChartStage, useStage } from "@/components/charts/chart-stage";
import { Stack, StackNames } from "@/components/charts/composition-stack";
import { Plot } from "@/components/charts/plot";
import { colourOf, DECORATION, Hatch } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { CompositionByYear } from "@/lib/domain/charts/composition-years";
import { axisRoom } from "@/lib/domain/charts/lift-label";
import { yearTicks } from "@/lib/domain/charts/time-axis";
import { valueTicks } from "@/lib/domain/charts/value-axis";
import type { ChartWords } from "@/lib/domain/charts/words";
import { formatNumber } from "@/lib/domain/numbers";

export interface CompositionByYearChartProps {
  /** From lib/domain/charts/composition-years. */
  data: CompositionByYear;
  label: string;
  words: ChartWords;
}

/** The parts of a total over the years, stacked from zero; named beside the last year, on phones by the key. */
export default function CompositionByYearChart({ data, label, words }: CompositionByYearChartProps) {
  const ticks = valueTicks(Math.max(0, ...data.years.map(({ sum }) => sum)));
  const first = data.years[0]?.year ?? 0;
  const last = data.years.at(-1)?.year ?? first;
  return (
    <ChartStage
      height={COMPOSITION_YEARS_HEIGHT}
      label={label}
      howToMove={words.howToMove}
      openSource={words.openSource}
    >
      {({ width, narrow }) => (
        <Plot
          width={width}
          height={COMPOSITION_YEARS_HEIGHT}
          margin={{
            top: 24,
            bottom: 30,
            left: axisRoom(ticks.map((tick) => formatNumber(tick, words.locale))),
            right: narrow ? 8 : 190,
          }}
          x={[first - 0.5, last + 0.5]}
          y={[0, ticks.at(-1) ?? 1]}
        >
          <Drawing data={data} ticks={ticks} narrow={narrow} locale={words.locale} />
        </Plot>
      )}
    </ChartStage>
  );
}

interface DrawingProps {
  data: CompositionByYear;
  ticks: number[];
  narrow: boolean;
  locale: "vi" | "en";
}

function Drawing({ data, ticks, narrow, locale }: DrawingProps) {
  const scales = useScales();
  const { defs } = useStage();
  if (!scales) return null;
  const { left, right, bottom, x, y } = scales;
  const pitch = x(1) - x(0);
  const width = Math.max(6, Math.min(44, pitch * 0.62));
  const years = yearTicks(data.years[0]?.year ?? 0, data.years.at(-1)?.year ?? 0, right - left - pitch);
  return (
    <g>
      <defs>
        {data.parts.map((name, part) => (
          <g key={name}>
            <Hatch id={`${defs}-open-${part}`} colour={colourOf(part)} />
            <CategoryTexture id={`${defs}-part-${part}`} index={part} />
          </g>
        ))}
      </defs>
      <g {...DECORATION}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={left}
              x2={right}
              y1={y(tick)}
              y2={y(tick)}
              stroke={tick === 0 ? "var(--axis)" : "var(--grid)"}
            />
            <text
              className="num"
              x={left - 8}
              y={y(tick) + 4.5}
              textAnchor="end"
              fontSize={13}
              fill="var(--ink-2)"
            >
              {formatNumber(tick, locale)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text
            key={year}
            className="num"
            x={x(year)}
            y={bottom + 20}
            textAnchor="middle"
            fontSize={13}
            fill="var(--ink-2)"
          >
            {year}
          </text>
        ))}
      </g>
      {data.years.map((each) => (
        <Stack
          key={each.year}
          stack={each}
          x={x(each.year)}
          y={y}
          width={width}
          defs={defs}
          bottom={bottom}
          narrow={narrow}
        />
      ))}
      {!narrow && <StackNames data={data} x={x} y={y} width={width} right={right} bottom={bottom} />}
    </g>
  );
}
