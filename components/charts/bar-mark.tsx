"use client";

import { Mark } from "@/components/charts/mark";
import { QualifierArrow } from "@/components/charts/shapes";
import type { MarkInfo } from "@/lib/domain/charts/mark";
import type { Qualifier } from "@/lib/domain/values";

interface BarMarkProps {
  info: MarkInfo;
  markKey: string;
  at: number;
  series?: string;
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  /** url(#…) of a hatch in the bar's colour. */
  hatch: string;
  open: boolean;
  qualifier: Qualifier;
  /** How far the pointer may miss the bar above and below. */
  slack?: number;
}

/** A lying bar from zero: hatched where it is not final, hollow with an arrow where it is not exact. */
export function BarMark(props: BarMarkProps) {
  const { info, markKey, at, series = markKey, x, y, width, height, fill, hatch, open, qualifier } = props;
  const { slack = 4 } = props;
  const hollow = qualifier !== "exact" && !open;
  const line = open || hollow;
  return (
    <Mark
      info={info}
      markKey={markKey}
      series={series}
      at={at}
      x={x + width / 2}
      y={y + height / 2}
      area={{ kind: "rect", x, y: y - slack, width: Math.max(24, width), height: height + 2 * slack }}
    >
      {({ active, hovered }) => (
        <>
          {active && (
            <rect
              x={x - 4}
              y={y - 4}
              width={width + 8}
              height={height + 8}
              fill="var(--evidence)"
              stroke="var(--evidence-line)"
              strokeWidth={2}
            />
          )}
          <rect
            x={x}
            y={y}
            width={Math.max(info.value === 0 ? 2 : 1, width)}
            height={height}
            fill={open ? hatch : hollow ? "var(--surface)" : fill}
            stroke={hovered ? "var(--ink)" : fill}
            strokeWidth={hovered ? 2 : line ? 1.25 : 0}
          />
          {/* The arrow of a lying bar points along it. */}
          <g transform={`rotate(90 ${x + width} ${y + height / 2})`}>
            <QualifierArrow qualifier={qualifier} x={x + width} y={y + height / 2 + 4} stroke={fill} />
          </g>
        </>
      )}
    </Mark>
  );
}
