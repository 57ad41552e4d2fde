"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { SMALL_PLOT } from "@/components/charts/chart-heights";
import { ChartTip, type ShownTip } from "@/components/charts/chart-tip";
import { colourOf } from "@/components/charts/shapes";
import { SmallMark } from "@/components/charts/small-mark";
import { nextMark } from "@/lib/domain/charts/roving";
import type { SmallPoint, SmallYears } from "@/lib/domain/charts/small-years";

interface SmallYearChartProps {
  /** From lib/domain/charts/small-years. */
  data: SmallYears;
  /** 0–5 for a chosen unit, null for the others. */
  colour: number | null;
  /** Name of the chart for those who hear it. */
  label: string;
  howToMove: string;
  openSource: string;
}

/**
 * One of a figure's small charts: plain HTML in per cent of its width, so that it stands in the first HTML
 * and needs no script. With script its marks are walked by arrow keys and tell what they say.
 */
export function SmallYearChart({ data, colour, label, howToMove, openSource }: SmallYearChartProps) {
  const plot = useRef<HTMLDivElement>(null);
  const keys = useId();
  const [current, setCurrent] = useState(
    Math.max(
      0,
      data.points.findLastIndex(({ gap }) => !gap),
    ),
  );
  const [tip, setTip] = useState<(ShownTip & { width: number }) | null>(null);
  const stroke = colour === null ? "var(--ink-2)" : colourOf(colour);

  const show = (point: SmallPoint | null) => {
    const width = plot.current?.clientWidth ?? 0;
    setTip(
      point && {
        tip: point.tip,
        hasSource: point.evidenceId !== null,
        x: (point.x / 100) * width,
        y: (point.y / 100) * SMALL_PLOT,
        width,
      },
    );
  };
  const move = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = data.points.map(({ at }) => ({ series: "", at }));
    const to = nextMark(marks, current, event.key);
    if (to === null) return;
    event.preventDefault();
    plot.current?.querySelectorAll<HTMLElement>("[data-key]")[to]?.focus();
  };
  return (
    <fieldset
      aria-label={label}
      aria-describedby={keys}
      className="relative m-0 min-w-0 border-0 pt-2 pr-2 pb-6 pl-14 text-13"
      onKeyDown={move}
    >
      <span id={keys} className="sr-only">
        {howToMove}
      </span>
      <div ref={plot} className="relative" style={{ height: SMALL_PLOT }}>
        <Frame data={data} />
        <svg
          aria-hidden="true"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
        >
          {data.breaks.map((at) => (
            <line
              key={at}
              x1={at}
              x2={at}
              y1={-4}
              y2={100}
              stroke="var(--ink-2)"
              strokeDasharray="4 4"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {data.context.map(({ dashed, points }) => (
            <polyline
              key={points}
              points={points}
              fill="none"
              stroke="var(--context)"
              strokeWidth={1.25}
              strokeDasharray={dashed ? "5 4" : undefined}
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {data.paths.map(({ dashed, points }) => (
            <polyline
              key={points}
              points={points}
              fill="none"
              stroke={stroke}
              strokeWidth={colour === null ? 1.5 : 2.25}
              strokeDasharray={dashed ? "4 4" : undefined}
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        {data.points.map((point, index) => (
          <SmallMark
            key={point.at}
            point={point}
            colour={colour}
            stroke={stroke}
            reach={data.points.length}
            isStop={index === current}
            onShow={show}
            onStop={() => setCurrent(index)}
          />
        ))}
        {tip && <ChartTip {...tip} height={SMALL_PLOT} openSource={openSource} />}
      </div>
    </fieldset>
  );
}

/** Grid lines with their numbers, the baseline, and the years. */
function Frame({ data }: { data: SmallYears }) {
  return (
    <div aria-hidden="true">
      {data.ticks.map(({ y, text }) => (
        <div key={text} className="absolute inset-x-0" style={{ top: `${y}%` }}>
          <div className={`border-t ${y === data.zero ? "border-axis" : "border-grid"}`} />
          <span className="num absolute right-full mr-1.5 -translate-y-1/2 text-ink-2">{text}</span>
        </div>
      ))}
      {data.years.map(({ x, text }) => (
        <span
          key={text}
          className="num absolute top-full mt-0.5 -translate-x-1/2 text-ink-2"
          style={{ left: `${x}%` }}
        >
          {text}
        </span>
      ))}
    </div>
  );
}
