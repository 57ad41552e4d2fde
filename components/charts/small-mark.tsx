"use client";

import type { KeyboardEvent, MouseEvent } from "react";
import { SMALL_PLOT } from "@/components/charts/chart-heights";
import { MarkSymbol } from "@/components/charts/shapes";
import { useEvidence } from "@/components/evidence/evidence-context";
import { labelOf } from "@/lib/domain/charts/mark";
import type { SmallPoint } from "@/lib/domain/charts/small-years";

interface SmallMarkProps {
  point: SmallPoint;
  colour: number | null;
  stroke: string;
  /** How many marks share the width: each takes its part, so that none covers another. */
  reach: number;
  /** Holds the chart's one tab stop. */
  isStop: boolean;
  onShow(point: SmallPoint | null): void;
  /** The focus has come here: the tab stop goes with it. */
  onStop(): void;
}

/** One figure of a small chart: a link to what states it, or a tick where nobody has stated anything. */
export function SmallMark({ point, colour, stroke, reach, isStop, onShow, onStop }: SmallMarkProps) {
  const { x, y, gap, statementId, evidenceId, value, tip } = point;
  const evidence = useEvidence();
  const active = evidenceId !== null && evidence.active === evidenceId;
  const enter = () => {
    onShow(point);
    if (evidenceId) evidence.show(evidenceId);
  };
  const leave = () => {
    onShow(null);
    if (evidenceId) evidence.show(null);
  };
  const follow = (event: MouseEvent | KeyboardEvent) => {
    if (!evidenceId) return;
    event.preventDefault();
    if (decodeURIComponent(window.location.hash.slice(1)) !== evidenceId) evidence.pin(evidenceId);
    // A click of the keyboard (detail 0) goes on at the words.
    if (event.detail === 0) document.getElementById(evidenceId)?.focus();
  };
  const shared = {
    "data-key": point.at,
    "data-mark": statementId ?? undefined,
    "data-evidence": evidenceId ?? undefined,
    "data-value": value ?? undefined,
    tabIndex: isStop ? 0 : -1,
    className: "absolute flex h-6 items-center justify-center focus-visible:z-10",
    style: {
      left: `${x}%`,
      top: `${y}%`,
      width: `max(12px, ${Math.floor(90 / Math.max(reach, 1))}%)`,
      transform: "translate(-50%, -50%)",
    },
    onMouseEnter: enter,
    onMouseLeave: leave,
    onFocus: () => {
      onStop();
      enter();
    },
    onBlur: leave,
  };
  const sign = gap ? (
    <span className="absolute bottom-1/2 h-1.5 border-l-2" style={{ borderColor: stroke }} />
  ) : (
    <Sign point={point} colour={colour} stroke={stroke} active={active} />
  );
  return evidenceId ? (
    <a href={`#${evidenceId}`} aria-label={labelOf(tip)} onClick={follow} {...shared}>
      {sign}
    </a>
  ) : (
    <span role="img" aria-label={labelOf(tip)} {...shared}>
      {sign}
    </span>
  );
}

function Sign({
  point,
  colour,
  stroke,
  active,
}: Pick<SmallMarkProps, "point" | "colour" | "stroke"> & { active: boolean }) {
  const { hollow, arrow, high, y } = point;
  return (
    <>
      {high === null ? null : (
        <span
          aria-hidden="true"
          className="absolute bottom-1/2 w-2 border-t-2"
          style={{
            height: `${((y - high) / 100) * SMALL_PLOT}px`,
            borderColor: stroke,
            backgroundImage: `linear-gradient(${stroke}, ${stroke})`,
            backgroundSize: "2px 100%",
            backgroundPosition: "center",
            backgroundRepeat: "no-repeat",
          }}
        />
      )}
      <svg
        aria-hidden="true"
        viewBox="-12 -12 24 24"
        width={24}
        height={24}
        className="pointer-events-none relative shrink-0 overflow-visible"
      >
        {active ? (
          <circle r={9} fill="var(--evidence)" stroke="var(--evidence-line)" strokeWidth={2} />
        ) : null}
        {colour === null && !hollow ? (
          <circle r={2.75} fill={stroke} />
        ) : (
          <MarkSymbol colour={colour} x={0} y={0} hollow={hollow} stroke={stroke} />
        )}
        {arrow ? (
          <path
            d={
              arrow === "up" ? "M0,-6V-15M-3.5,-11.5L0,-15.5L3.5,-11.5" : "M0,6V15M-3.5,11.5L0,15.5L3.5,11.5"
            }
            fill="none"
            stroke={stroke}
            strokeWidth={1.5}
          />
        ) : null}
      </svg>
    </>
  );
}
