"use client";

import { Mark } from "@/components/charts/mark";
import { colourOf, Halo, MarkSymbol, QualifierArrow, RIM, Whiskers } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { YearLayerProps } from "@/components/charts/year-layer";
import { lineSegments } from "@/lib/domain/charts/line-segments";
import type { YearLine, YearPoint } from "@/lib/domain/charts/year-chart-types";
import { yearLayout } from "@/lib/domain/charts/year-layout";

type Scales = NonNullable<ReturnType<typeof useScales>>;

/** The units' lines: grey ones first, the chosen ones over them, the first choice on top. */
export function YearLines({ data, narrow }: YearLayerProps) {
  const scales = useScales("units");
  if (!scales) return null;
  const floor = yearLayout(data).axis;
  const order = [...data.lines].sort((a, b) => (b.colour ?? 99) - (a.colour ?? 99));
  return (
    <g>
      {data.signed ? null : order.map((line) => <Path key={line.unitId} line={line} scales={scales} />)}
      {order.map((line) => (
        <g key={line.unitId}>
          {line.points.map((point) => (
            <Point
              key={point.at}
              line={line}
              point={point}
              scales={scales}
              sparse={narrow && !data.signed}
              signed={data.signed}
              floor={floor}
            />
          ))}
        </g>
      ))}
    </g>
  );
}

const isJoined = (point: YearPoint | undefined) => point !== undefined && !point.apart;

function Path({ line, scales }: { line: YearLine; scales: Scales }) {
  const { points, colour, breaks } = line;
  const at = ({ at, value }: YearPoint) => `${scales.x(at)},${scales.y(value ?? 0)}`;
  const joined = points.map((point) => (isJoined(point) ? point : { ...point, value: null }));
  return lineSegments(joined, breaks).map(({ dashed, points: indexes }) => {
    const inside = indexes.flatMap((index) => points[index] ?? []);
    return (
      <polyline
        key={inside[0]?.at}
        points={inside.map(at).join(" ")}
        fill="none"
        stroke={colourOf(colour)}
        strokeWidth={colour === null ? 1.25 : 2.25}
        strokeDasharray={dashed ? (colour === null ? "5 4" : "4 4") : undefined}
        strokeLinejoin="round"
      />
    );
  });
}

interface PointProps {
  line: YearLine;
  point: YearPoint;
  scales: Scales;
  /** On phones only the ends of a line carry marks; the others appear when touched. */
  sparse: boolean;
  /** A change: no line leads to it, and its zero line says zero. */
  signed: boolean;
  /** The foot of the panel, on which the ticks of gaps stand. */
  floor: number;
}

function Point({ line, point, scales, sparse, signed, floor }: PointProps) {
  const { colour, points } = line;
  const stroke = colourOf(colour);
  const x = scales.x(point.at);
  const gap = point.kind === "gap" || point.value === null;
  const y = gap ? floor : scales.y(point.value ?? 0);
  const hollow = point.open || point.qualifier !== "exact" || point.share !== null;
  const index = points.indexOf(point);
  const isEnd = [index - 1, index + 1].some((each) => points[each]?.kind !== "value");
  const always = colour !== null && (!sparse || isEnd || hollow);
  // A point between a gap and a break has no line through it: its mark is all that there is.
  const lonely = [index - 1, index + 1].every((each) => !isJoined(points[each])) || !isJoined(point);
  return (
    <Mark
      info={point}
      markKey={`${line.unitId}-${point.at}`}
      series={line.unitId}
      at={point.at}
      x={x}
      y={y}
      area={{ kind: "circle", r: colour === null ? 7 : 12 }}
      words={() =>
        !gap &&
        colour !== null &&
        (point.printed || (point.value === 0 && !signed)) &&
        !sparse && (
          <text
            x={x}
            y={labelY(point, y, scales)}
            textAnchor="middle"
            fontSize={13}
            fill="var(--ink)"
            {...RIM}
          >
            {point.printed ?? "0"}
          </text>
        )
      }
    >
      {({ active, hovered }) =>
        gap ? (
          <line
            x1={x}
            x2={x}
            y1={y - (hovered ? 12 : 6)}
            y2={y}
            stroke={stroke}
            strokeWidth={colour === null ? 1.25 : 2.25}
          />
        ) : (
          <>
            {active && <Halo x={x} y={y} />}
            {signed && colour === null && !active && !hovered && (
              <circle cx={x} cy={y} r={2.5} fill={stroke} />
            )}
            {((signed ? colour !== null : always || lonely) || active || hovered) && (
              <>
                {point.kind === "range" && point.high !== null && (
                  <Whiskers x={x} top={scales.y(point.high)} bottom={y} stroke={stroke} />
                )}
                {point.qualifier === "about" && (
                  <Whiskers
                    x={x}
                    top={scales.y((point.value ?? 0) * 1.1)}
                    bottom={scales.y((point.value ?? 0) * 0.9)}
                    stroke={stroke}
                  />
                )}
                <MarkSymbol
                  colour={colour}
                  x={x}
                  y={y}
                  hollow={hollow}
                  stroke={active ? "var(--on-evidence)" : stroke}
                />
                <QualifierArrow qualifier={point.qualifier} x={x} y={y} stroke={stroke} />
              </>
            )}
          </>
        )
      }
    </Mark>
  );
}

/** Above the mark and what belongs to it: arrow, whiskers; below an arrow that points down. */
function labelY({ kind, high, qualifier, value }: YearPoint, y: number, scales: Scales): number {
  if (kind === "range" && high !== null) return scales.y(high) - 8;
  if (qualifier === "nearly" || qualifier === "less_than") return y + 31;
  if (qualifier === "about") return scales.y((value ?? 0) * 1.1) - 9;
  return qualifier === "exact" ? y - 11 : y - 21;
}
