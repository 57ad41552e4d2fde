"use client";

import { colourOf, DECORATION, MarkSymbol } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { YearLayerProps } from "@/components/charts/year-layer";
import { spreadLabels } from "@/lib/domain/charts/spread-labels";
import { labelLines } from "@/lib/domain/charts/wrap";
import { yearLayout } from "@/lib/domain/charts/year-layout";

const GAP = 18;

/** Names and values at the line ends, apart from each other, each led to by a thin line. */
export function YearLabels({ data, narrow }: YearLayerProps) {
  const layout = yearLayout(data);
  const scales = useScales("units");
  if (!scales || !layout.districts) return null;
  const ends = data.lines.flatMap((line) => {
    const last = line.points.findLast(({ kind }) => kind !== "gap");
    // Phones have a key above; beside the lines only the chosen units' values fit.
    if (!last || (narrow && line.colour === null)) return [];
    return [{ line, x: scales.x(last.at), y: scales.y(last.value ?? 0) }];
  });
  const labels = ends.map((end) => ({
    ...end,
    lines: narrow ? [end.line.end ?? ""] : labelLines(end.line.name, end.line.end ?? ""),
  }));
  // A label of two lines takes two places.
  const spread = spreadLabels(
    labels.flatMap(({ lines, y }) => lines.map(() => y)),
    GAP,
    layout.districts.from - 8,
    layout.districts.to - 4,
  );
  let taken = 0;
  const placed = labels.map((label) => {
    const places = spread.slice(taken, taken + label.lines.length);
    taken += label.lines.length;
    return { ...label, places };
  });
  const textX = scales.right + (narrow ? 8 : 28);
  return (
    <g {...DECORATION}>
      {!narrow && data.endTitle && (
        <text
          x={textX}
          y={Math.min(layout.districts.from - 26, Math.min(...spread) - 20)}
          fontSize={13}
          fill="var(--ink-3)"
        >
          {data.endTitle}
        </text>
      )}
      {placed.map(({ line, x, y, lines, places }) => {
        const place = places[0] ?? y;
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
            {lines.map((text, index) => (
              <text
                key={text}
                x={textX}
                y={(places[index] ?? place) + 4.5}
                fontSize={13}
                fontWeight={chosen ? 600 : 400}
                fill={chosen ? "var(--ink)" : "var(--ink-3)"}
              >
                {text}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
