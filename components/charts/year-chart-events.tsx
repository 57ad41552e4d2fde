"use client";

import { DECORATION } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { YearLayerProps } from "@/components/charts/year-layer";
import { spreadLabels } from "@/lib/domain/charts/spread-labels";
import { yearLayout } from "@/lib/domain/charts/year-layout";

/** Two marks side by side, with a little between them. */
const APART = 28;

/** The movement's events: a mark over all panels and a line through each; the notes say what happened. */
export function YearEvents({ data }: YearLayerProps) {
  const layout = yearLayout(data);
  const scales = useScales("units");
  if (!scales || layout.events === null) return null;
  const y = layout.events;
  // Not through the panels' titles.
  const panels = [layout.province, layout.spans, layout.districts].flatMap((panel) => panel ?? []);
  const places = data.events.map(({ at }) => scales.x(at));
  const marks = spreadLabels(places, APART, scales.left, scales.right);
  return (
    <g {...DECORATION}>
      {data.events.map(({ at, mark }, index) => {
        const [x, shown] = [places[index] ?? 0, marks[index] ?? 0];
        return (
          <g key={`${at}-${mark}`} data-event={mark}>
            <path
              d={`M${shown},${y + 10}L${x},${y + 18}${panels.map(({ from, to }) => `M${x},${from}V${to}`).join("")}`}
              fill="none"
              stroke="var(--line-strong)"
              strokeOpacity={0.6}
            />
            <rect
              x={shown - 12}
              y={y - 10}
              width={24}
              height={20}
              rx={10}
              fill="var(--surface)"
              stroke="var(--ink-2)"
            />
            <text x={shown} y={y + 4.5} textAnchor="middle" fontSize={12} fontWeight={600} fill="var(--ink)">
              {mark}
            </text>
          </g>
        );
      })}
    </g>
  );
}
