"use client";

import { Mark } from "@/components/charts/mark";
import { colourOf, DECORATION, MarkSymbol, RIM } from "@/components/charts/shapes";
import type { CompositionByYear, StackYear } from "@/lib/domain/charts/composition-years";
import { spreadLabels } from "@/lib/domain/charts/spread-labels";
import { wrapWords } from "@/lib/domain/charts/wrap";

interface StackProps {
  stack: StackYear;
  x: number;
  y: (value: number) => number;
  width: number;
  defs: string;
  bottom: number;
  narrow: boolean;
}

/** One year: its parts from zero, or a tick on the baseline where nothing was reported. */
export function Stack({ stack, x, y, width, defs, bottom, narrow }: StackProps) {
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
                fill={active && !piece.open ? "var(--evidence)" : fill}
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
export function StackNames({ data, x, y, width, right, bottom }: NamesProps) {
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
