"use client";

import { CategoryTexture } from "@/components/charts/category-texture";
import { COMPOSITION_YEARS_HEIGHT } from "@/components/charts/chart-heights";
import { ChartStage, useStage } from "@/components/charts/chart-stage";
import { Mark } from "@/components/charts/mark";
import { Plot } from "@/components/charts/plot";
import { colourOf, DECORATION, Hatch, MarkSymbol, RIM } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { CompositionByYear, StackYear } from "@/lib/domain/charts/composition-years";
import { spreadLabels } from "@/lib/domain/charts/spread-labels";
import { yearTicks } from "@/lib/domain/charts/time-axis";
import { valueTicks } from "@/lib/domain/charts/value-axis";
import type { ChartWords } from "@/lib/domain/charts/words";
import { wrapWords } from "@/lib/domain/charts/wrap";
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
          margin={{ top: 24, bottom: 30, left: 46, right: narrow ? 8 : 190 }}
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
      {!narrow && <Names data={data} x={x} y={y} width={width} right={right} bottom={bottom} />}
    </g>
  );
}

interface StackProps {
  stack: StackYear;
  x: number;
  y: (value: number) => number;
  width: number;
  defs: string;
  bottom: number;
  narrow: boolean;
}

function Stack({ stack, x, y, width, defs, bottom, narrow }: StackProps) {
  if (stack.pieces.length === 0) {
    return <line x1={x} x2={x} y1={bottom - 6} y2={bottom} stroke="var(--axis)" strokeWidth={1.5} />;
  }
  return (
    <g>
      {stack.pieces.map((piece) => {
        const box = {
          x: x - width / 2,
          y: y(piece.to),
          width,
          height: Math.max(1, y(piece.from) - y(piece.to)),
        };
        const fill = `url(#${defs}-${piece.open ? "open" : "part"}-${piece.part})`;
        return (
          <Mark
            key={piece.part}
            info={piece}
            markKey={`${stack.year}-${piece.part}`}
            series={`part-${piece.part}`}
            at={stack.year}
            x={x}
            y={box.y}
            area={{ kind: "rect", ...box }}
          >
            {({ active, hovered }) => (
              <rect
                {...box}
                fill={active ? "var(--evidence)" : fill}
                stroke={active ? "var(--evidence-line)" : hovered ? "var(--ink)" : "var(--surface)"}
                strokeWidth={active || hovered ? 2 : 1.5}
              />
            )}
          </Mark>
        );
      })}
      {stack.share && !narrow && (
        <text x={x} y={y(stack.sum) - 6} textAnchor="middle" fontSize={13} fill="var(--ink-2)" {...RIM}>
          {stack.share}
        </text>
      )}
    </g>
  );
}

interface NamesProps {
  data: CompositionByYear;
  x: (year: number) => number;
  y: (value: number) => number;
  width: number;
  right: number;
  bottom: number;
}

/** The parts' names beside the last stack. */
function Names({ data, x, y, width, right, bottom }: NamesProps) {
  const last = data.years.findLast(({ pieces }) => pieces.length > 0);
  if (!last) return null;
  const middles = last.pieces.map(({ from, to }) => y((from + to) / 2));
  const places = spreadLabels(middles, 38, 20, bottom - 12);
  return (
    <g {...DECORATION}>
      {last.pieces.map(({ part }, index) => {
        const place = places[index] ?? 0;
        return (
          <g key={part}>
            <polyline
              points={`${x(last.year) + width / 2 + 4},${middles[index]} ${right},${middles[index]} ${right + 10},${place}`}
              fill="none"
              stroke={colourOf(part)}
            />
            <MarkSymbol colour={part} x={right + 18} y={place} />
            <text x={right + 28} y={place + 4.5} fontSize={13} fontWeight={600} fill="var(--ink)">
              {wrapWords(data.parts[part] ?? "", 22).map((line, row) => (
                <tspan key={line} x={right + 28} dy={row === 0 ? 0 : 17}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </g>
  );
}
