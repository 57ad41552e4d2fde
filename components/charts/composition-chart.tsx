"use client";

import { COMPOSITION_BAR, COMPOSITION_HEIGHT, COMPOSITION_NAMES } from "@/components/charts/chart-heights";
import { ChartStage, useStage } from "@/components/charts/chart-stage";
import { Mark } from "@/components/charts/mark";
import { Plot } from "@/components/charts/plot";
import { colourOf, Hatch } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { Composition, CompositionPart } from "@/lib/domain/charts/bars";
import type { ChartWords } from "@/lib/domain/charts/words";
import { wrapWords } from "@/lib/domain/charts/wrap";

export interface CompositionChartProps {
  /** From lib/domain/charts/bars: composition. */
  data: Composition;
  label: string;
  words: ChartWords;
}

/** One bar of a total's parts, side by side, each with its name above and value and share inside. */
export default function CompositionChart({ data, label, words }: CompositionChartProps) {
  return (
    <ChartStage
      height={COMPOSITION_HEIGHT}
      label={label}
      howToMove={words.howToMove}
      openSource={words.openSource}
    >
      {({ width }) => (
        <Plot
          width={width}
          height={COMPOSITION_HEIGHT}
          margin={{ top: COMPOSITION_NAMES, bottom: 40, left: 0, right: 0 }}
          x={[0, data.sum]}
          y={[0, 1]}
        >
          <Parts data={data} />
        </Plot>
      )}
    </ChartStage>
  );
}

function Parts({ data }: { data: Composition }) {
  const scales = useScales();
  const { defs } = useStage();
  if (!scales) return null;
  const { left, right, bottom, x } = scales;
  let before = 0;
  return (
    <g>
      <defs>
        {data.parts.map((part, index) => (
          <Hatch key={part.name} id={`${defs}-part-${index}`} colour={colourOf(index)} />
        ))}
      </defs>
      {data.parts.map((part, index) => {
        const from = x(before);
        before += part.value;
        const to = x(before);
        const last = index === data.parts.length - 1 && index > 0;
        // The last of two names may reach over the first part, as far as the first name leaves room.
        const first = data.parts[0]?.name.length ?? 0;
        const reach = last && index === 1 ? Math.max(to - from, right - left - first * 7.4 - 24) : to - from;
        return (
          <Part
            key={part.name}
            part={part}
            index={index}
            from={from}
            to={to}
            endAligned={last}
            reach={reach}
            defs={defs}
          />
        );
      })}
      <path
        d={`M${left + 0.5},${bottom + 8}v8H${right - 0.5}v-8`}
        fill="none"
        stroke="var(--axis)"
        strokeWidth={1.25}
      />
      <text
        x={(left + right) / 2}
        y={bottom + 36}
        textAnchor="middle"
        fontSize={13}
        fontWeight={600}
        fill="var(--ink)"
      >
        {data.totalText}
      </text>
    </g>
  );
}

interface PartProps {
  part: CompositionPart;
  index: number;
  from: number;
  to: number;
  endAligned: boolean;
  /** Room for the name, in pixels. */
  reach: number;
  defs: string;
}

function Part({ part, index, from, to, endAligned, reach, defs }: PartProps) {
  const room = to - from;
  const big = room > part.printed.length * 17 + 24;
  // Beside the value where there is room, else below it.
  const beside = room > part.printed.length * 17 + 100;
  const ink = part.open ? "var(--ink)" : `var(--on-cat-${index + 1})`;
  const lines = wrapWords(part.name, Math.max(6, Math.floor(reach / 7.4)));
  return (
    <Mark
      info={part}
      markKey={`part-${index}`}
      series="parts"
      at={index}
      x={(from + to) / 2}
      y={COMPOSITION_NAMES + 40}
      area={{
        kind: "rect",
        x: from,
        y: COMPOSITION_NAMES,
        width: Math.max(1, room),
        height: COMPOSITION_BAR,
      }}
      words={() => (
        <>
          <text
            x={endAligned ? to : from}
            y={COMPOSITION_NAMES - 10 - (lines.length - 1) * 18}
            textAnchor={endAligned ? "end" : "start"}
            fontSize={13}
            fontWeight={600}
            fill="var(--ink)"
          >
            {lines.map((line, row) => (
              <tspan key={line} x={endAligned ? to : from} dy={row === 0 ? 0 : 18}>
                {line}
              </tspan>
            ))}
          </text>
          {big && (
            <g fill={ink} pointerEvents="none">
              <text
                x={from + 14}
                y={COMPOSITION_NAMES + (beside || !part.share ? 62 : 52)}
                fontSize={28}
                fontWeight={700}
                {...(part.open ? { stroke: "var(--surface)", strokeWidth: 5, paintOrder: "stroke" } : {})}
              >
                {part.printed}
              </text>
              {part.share && (
                <text
                  x={beside ? to - 14 : from + 14}
                  y={COMPOSITION_NAMES + (beside ? 58 : 78)}
                  textAnchor={beside ? "end" : "start"}
                  fontSize={14}
                >
                  {part.share}
                </text>
              )}
            </g>
          )}
        </>
      )}
    >
      {({ active, hovered }) => (
        <>
          <rect
            x={from + (index > 0 ? 1 : 0)}
            y={COMPOSITION_NAMES}
            width={Math.max(1, room - (index > 0 ? 1 : 0))}
            height={COMPOSITION_BAR}
            fill={part.open ? `url(#${defs}-part-${index})` : colourOf(index)}
            stroke={active ? "var(--evidence)" : hovered ? "var(--ink)" : "none"}
            strokeWidth={active ? 4 : 2}
          />
          {active && (
            <rect
              x={from - 2}
              y={COMPOSITION_NAMES - 3}
              width={room + 4}
              height={COMPOSITION_BAR + 6}
              fill="none"
              stroke="var(--evidence-line)"
              strokeWidth={2}
            />
          )}
        </>
      )}
    </Mark>
  );
}
