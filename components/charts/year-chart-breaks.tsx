"use client";

import { colourOf, DECORATION, RIM } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { YearLayerProps } from "@/components/charts/year-layer";
import { breakPlaces, noteSides } from "@/lib/domain/charts/break-notes";
import { yearLayout } from "@/lib/domain/charts/year-layout";

/** Where a series breaks, and why a chosen line has a gap: dashed verticals with their notes. */
export function YearBreaks({ data, narrow }: YearLayerProps) {
  const layout = yearLayout(data);
  const scales = useScales("units");
  if (!scales) return null;
  const top = (layout.province ?? layout.spans ?? layout.districts)?.from ?? 0;
  const textY = (layout.districts?.from ?? top) - 6;
  const places = breakPlaces(data, scales.x);
  const notes = noteSides(data, places, narrow ? null : { from: scales.left, to: scales.right });
  return (
    <g {...DECORATION}>
      {data.breaks.map(({ at, text, letter }, index) => {
        const x = places[index] ?? scales.x(at);
        const side = notes[index];
        return (
          <g key={at}>
            <line x1={x} x2={x} y1={top} y2={layout.axis} stroke="var(--ink-2)" strokeDasharray="4 4" />
            <text
              x={x + (side === "left" ? -6 : 6)}
              y={textY}
              textAnchor={side === "left" ? "end" : "start"}
              fontSize={13}
              fill="var(--ink)"
              {...RIM}
            >
              {side ? `${text} (${letter})` : `(${letter})`}
            </text>
          </g>
        );
      })}
      {data.gapNotes.map(({ at, colour, text, letter }, index) => {
        const x = scales.x(at);
        const y = layout.axis - 34 - index * 20;
        return (
          <g key={`${at}-${colour}`}>
            <line
              x1={x}
              x2={x}
              y1={y + 6}
              y2={layout.axis - 8}
              stroke={colourOf(colour)}
              strokeDasharray="1.5 3"
            />
            <text x={x} y={y} textAnchor="middle" fontSize={13} fill="var(--ink)" {...RIM}>
              {narrow ? `(${letter})` : `${text} (${letter})`}
            </text>
          </g>
        );
      })}
    </g>
  );
}
