"use client";

import { colourOf, DECORATION, MarkSymbol } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { YearLayerProps } from "@/components/charts/year-layer";
import { spreadLabels } from "@/lib/domain/charts/spread-labels";
import { yearLayout } from "@/lib/domain/charts/year-layout";

const GAP = 18;

/** Names and values at the line ends, apart from each other, each led to by a thin line. */
export function YearLabels({ data, narrow }: YearLayerProps) {
  const layout = yearLayout(data);
  const scales = useScales("units");
  if (!scales || !layout.districts) return null;
  const ends = data.lines.flatMap((line) => {
    const last = line.points.findLast(({ kind }) => kind === "value");
    // Phones have a key above; beside the lines only the chosen units' values fit.
    if (!last || (narrow && line.colour === null)) return [];
    return [{ line, x: scales.x(last.at), y: scales.y(last.value ?? 0) }];
  });
  const places = spreadLabels(
    ends.map(({ y }) => y),
    GAP,
    layout.districts.from - 8,
    layout.districts.to - 4,
  );
  const textX = scales.right + (narrow ? 8 : 28);
  return (
    <g {...DECORATION}>
      {!narrow && data.endTitle && (
        <text
          x={textX}
          y={Math.min(layout.districts.from - 26, Math.min(...places) - 20)}
          fontSize={13}
          fill="var(--ink-3)"
        >
          {data.endTitle}
        </text>
      )}
      {ends.map(({ line, x, y }, index) => {
        const place = places[index] ?? y;
        const chosen = line.colour !== null;
        return (
          <g key={line.unitId}>
            {!narrow && (
              <polyline
                points={`${x + 8},${y} ${scales.right - 6},${y} ${scales.right + 8},${place} ${scales.right + 14},${place}`}
                fill="none"
                stroke={colourOf(line.colour)}
                strokeWidth={1}
                strokeOpacity={0.8}
              />
            )}
            {!narrow && chosen && <MarkSymbol colour={line.colour} x={textX - 9} y={place} />}
            <text
              x={textX}
              y={place + 4.5}
              fontSize={13}
              fontWeight={chosen ? 600 : 400}
              fill={chosen ? "var(--ink)" : "var(--ink-3)"}
            >
              {narrow ? line.end : `${line.name} ${line.end}`}
            </text>
          </g>
        );
      })}
    </g>
  );
}
