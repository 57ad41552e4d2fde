"use client";

import { Mark } from "@/components/charts/mark";
import { colourOf, DECORATION, RIM } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { YearLayerProps } from "@/components/charts/year-layer";
import { breakPlaces, noteSides } from "@/lib/domain/charts/break-notes";
import { gapNotePlaces } from "@/lib/domain/charts/gap-note-places";
import { lineSegments } from "@/lib/domain/charts/line-segments";
import type { YearBreak } from "@/lib/domain/charts/year-chart-types";
import { yearLayout } from "@/lib/domain/charts/year-layout";

/** Where a series breaks, by what law, and why a chosen line has a gap: dashed verticals with their notes. */
export function YearBreaks({ data, narrow, width }: YearLayerProps) {
  const layout = yearLayout(data);
  const scales = useScales("units");
  if (!scales) return null;
  const top = (layout.province ?? layout.spans ?? layout.districts)?.from ?? 0;
  const textY = (layout.districts?.from ?? top) - 6;
  const upper = layout.districts ? ((layout.spans ?? layout.province)?.to ?? null) : null;
  const places = breakPlaces(data, scales.x);
  const notes = noteSides(data, places, narrow ? null : { from: scales.left, to: scales.right });
  return (
    <g>
      {data.breaks.map((mark, index) => {
        const x = places[index] ?? scales.x(mark.at);
        const side = notes[index] ?? null;
        return (
          <Mark
            key={mark.at}
            info={mark}
            markKey={`break-${mark.letter}`}
            series="break"
            at={mark.at}
            x={x}
            y={textY - 4}
            // Its words and its head alone: the line itself passes close by the marks of two years.
            area={{ kind: "rect", ...reachOf(mark, x, textY, side) }}
            words={() => (
              <text
                x={x + (side === "left" ? -6 : 6)}
                y={textY}
                textAnchor={side === "left" ? "end" : "start"}
                fontSize={13}
                fill="var(--ink)"
                {...RIM}
              >
                {side ? `${mark.text} (${mark.letter})` : `(${mark.letter})`}
              </text>
            )}
          >
            {({ hovered }) => (
              // It leaves out the title between the panels.
              <path
                d={
                  upper === null
                    ? `M${x},${top}V${layout.axis}`
                    : `M${x},${top}V${upper}M${x},${textY - 16}V${layout.axis}`
                }
                fill="none"
                stroke={hovered ? "var(--ink)" : "var(--ink-2)"}
                strokeWidth={hovered ? 2 : 1}
                strokeDasharray="4 4"
                pointerEvents="none"
              />
            )}
          </Mark>
        );
      })}
      <GapNotes data={data} narrow={narrow} width={width} />
    </g>
  );
}

/** Why a chosen line has a gap, between its tick on the axis and the lines. */
function GapNotes({ data, narrow, width }: Pick<YearLayerProps, "data" | "narrow" | "width">) {
  const layout = yearLayout(data);
  const scales = useScales("units");
  if (!scales) return null;
  const breaks = data.breaks.map(({ at }) => at);
  const drawn = data.lines.flatMap(({ points }) =>
    lineSegments(
      points.map(({ at, kind, value }) => ({ at, value: kind === "gap" ? null : value, open: false })),
      breaks,
    ).map((segment) =>
      segment.points.flatMap((index) => {
        const point = points[index];
        return point ? [{ x: scales.x(point.at), y: scales.y(point.value ?? 0) }] : [];
      }),
    ),
  );
  const xs = data.gapNotes.map(({ at }) => scales.x(at));
  const places = gapNotePlaces(data.gapNotes, xs, drawn, { axis: layout.axis, width, narrow });
  return (
    <g {...DECORATION}>
      {data.gapNotes.map(({ at, colour }, index) => {
        const place = places[index];
        if (!place) return null;
        const x = xs[index] ?? 0;
        return (
          <g key={`${at}-${colour}`}>
            <line
              x1={x}
              x2={x}
              y1={place.y + 5}
              y2={layout.axis - 8}
              stroke={colourOf(colour)}
              strokeDasharray="1.5 3"
            />
            <text x={place.x} y={place.y} textAnchor="middle" fontSize={13} fill="var(--ink)" {...RIM}>
              {place.said}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Where the pointer finds a break: its words, at least as large as a finger needs beside other marks. */
function reachOf({ text }: YearBreak, x: number, textY: number, side: "left" | "right" | null) {
  const width = side ? text.length * 6.9 + 34 : 34;
  return { x: side === "left" ? x - width : x - 6, y: textY - 17, width, height: 24 };
}
