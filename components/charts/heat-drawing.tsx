import { PlainMark } from "@/components/charts/plain-mark";
import { PlainScale } from "@/components/charts/plain-scale";
import { Hatch } from "@/components/charts/shapes";
import { HEAT_ROW, heatPlaces } from "@/lib/domain/charts/drawn-places";
import type { HeatTable } from "@/lib/domain/charts/heat-table";

export interface HeatDrawingProps {
  data: HeatTable;
  /** Name of the table for those who hear it. */
  label: string;
  locale: "vi" | "en";
  /** The letters of the notes, with the year before which a series breaks. */
  letters: readonly { year: number; letter: string }[];
}

const patternOf = (step: number | null) => `open-${step ?? 0}`;

/** Units by years as an image: the cells of the page's table, each number on the colour of its class. */
export default function HeatDrawing({ data, label, locale, letters }: HeatDrawingProps) {
  const { names, cell, width, height } = heatPlaces(data);
  const xOf = (at: number) => names + at * cell;
  const right = xOf(data.years.length);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontSize={13}>
      <title>{label}</title>
      <defs>
        {[null, ...data.scale.map(({ step }) => step)].map((step) => (
          <Hatch
            key={step}
            id={patternOf(step)}
            colour={step === null ? "var(--line)" : `var(--seq-${step < 3 ? step + 1 : step - 1})`}
            ground={step === null ? "var(--surface)" : `var(--seq-${step})`}
          />
        ))}
      </defs>
      {data.years.map((year, at) => (
        <text key={year} x={xOf(at) + cell - 7} y={17} textAnchor="end" className="num" fill="var(--ink-2)">
          {year}
          <tspan fontSize={10} dy={-4}>
            {letters.find((each) => each.year === year)?.letter}
          </tspan>
        </text>
      ))}
      <line x1={0} x2={right} y1={HEAT_ROW - 1} y2={HEAT_ROW - 1} stroke="var(--ink)" strokeWidth={2} />
      {data.rows.map((row, index) => {
        const y = HEAT_ROW * (index + 1);
        return (
          <g key={row.unitId}>
            <text x={0} y={y + 18} fontWeight={500} fill="var(--ink)">
              {row.name}
            </text>
            {row.cells.map((each, at) => (
              <PlainMark key={each.year} {...each}>
                <rect
                  x={xOf(at)}
                  y={y}
                  width={cell - 1}
                  height={HEAT_ROW - 1}
                  fill={
                    each.open
                      ? `url(#${patternOf(each.step)})`
                      : each.step === null
                        ? "var(--surface)"
                        : `var(--seq-${each.step})`
                  }
                />
                <text
                  x={xOf(at) + cell - 7}
                  y={y + 18}
                  textAnchor="end"
                  className="num"
                  fill={each.step === null ? "var(--ink-3)" : `var(--on-seq-${each.step})`}
                >
                  {each.printed}
                  {each.marks ? (
                    <tspan fontSize={10} dy={-4}>
                      {each.marks}
                    </tspan>
                  ) : null}
                </text>
              </PlainMark>
            ))}
            <line
              x1={0}
              x2={right}
              y1={y + HEAT_ROW - 0.5}
              y2={y + HEAT_ROW - 0.5}
              stroke="var(--line)"
              strokeWidth={0.5}
            />
            {row.cells.map((each, at) =>
              each.broken ? (
                <line
                  key={each.year}
                  x1={xOf(at) - 0.5}
                  x2={xOf(at) - 0.5}
                  y1={y}
                  y2={y + HEAT_ROW}
                  stroke="var(--ink)"
                  strokeWidth={1.5}
                  strokeDasharray="4 3"
                />
              ) : null,
            )}
          </g>
        );
      })}
      <PlainScale scale={data.scale} locale={locale} x={0} y={HEAT_ROW * (data.rows.length + 1) + 16} />
    </svg>
  );
}
