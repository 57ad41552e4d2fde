"use client";

import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import { useStage } from "@/components/charts/chart-stage";
import { DECORATION } from "@/components/charts/shapes";
import { useStill } from "@/components/charts/still";
import { useEvidence } from "@/components/evidence/evidence-context";
import type { MarkInfo } from "@/lib/domain/charts/mark";

/** The area that takes the pointer, and around which the focus ring runs. */
export type MarkArea =
  | { kind: "circle"; r: number }
  | { kind: "rect"; x: number; y: number; width: number; height: number };

interface MarkProps {
  info: MarkInfo;
  /** Unique in the chart. */
  markKey: string;
  series: string;
  at: number;
  x: number;
  y: number;
  area: MarkArea;
  children(state: MarkState): ReactNode;
  /**
   * Words on or beside it. They stand outside the mark, whose name says more than they do: inside, they
   * would have to be repeated in it word for word.
   */
  words?: (state: MarkState) => ReactNode;
}

export interface MarkState {
  /** Its evidence is being shown. */
  active: boolean;
  hovered: boolean;
}

/** One figure of a chart, tied to the words that state it. */
export function Mark(props: MarkProps) {
  return useStill() ? <StillMark {...props} /> : <LiveMark {...props} />;
}

const AT_REST: MarkState = { active: false, hovered: false };

/** A figure of a drawing that nobody can touch: a link to its words, where it has any. */
function StillMark({ info, markKey, x, y, area, children, words }: MarkProps) {
  const { evidenceId, value, label } = info;
  const ties = { "data-key": markKey, "data-value": value ?? undefined };
  const drawn = (
    <>
      <title>{label}</title>
      {children(AT_REST)}
      <Area area={area} x={x} y={y} />
    </>
  );
  return (
    <>
      {evidenceId ? (
        <a href={`#${evidenceId}`} tabIndex={-1} {...ties}>
          {drawn}
        </a>
      ) : (
        <g {...ties}>{drawn}</g>
      )}
      {words && <g pointerEvents="none">{words(AT_REST)}</g>}
    </>
  );
}

/** Seen, heard, and reached by keys. */
function LiveMark({ info, markKey, series, at, x, y, area, children, words }: MarkProps) {
  const { statementId, evidenceId, value, label, tip } = info;
  const { current, setCurrent, settle, setTip } = useStage();
  const evidence = useEvidence();
  const [hovered, setHovered] = useState(false);
  const [ringed, setRinged] = useState(false);
  const active = evidenceId !== null && evidence.active === evidenceId;

  useEffect(() => {
    settle();
    return () => queueMicrotask(settle);
  }, [settle]);

  const enter = () => {
    setHovered(true);
    setTip({ tip, hasSource: evidenceId !== null, x, y });
    if (evidenceId) evidence.show(evidenceId);
  };
  const leave = () => {
    setHovered(false);
    setTip(null);
    if (evidenceId) evidence.show(null);
  };
  const focus = (event: FocusEvent<SVGGElement>) => {
    setCurrent(markKey);
    setRinged(event.currentTarget.matches(":focus-visible"));
    enter();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") setTip(null);
    if (!evidenceId || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    // Pinning what is pinned would free it; Enter goes to the words either way.
    if (decodeURIComponent(window.location.hash.slice(1)) !== evidenceId) evidence.pin(evidenceId);
    document.getElementById(evidenceId)?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has a role, which depends on whether it leads anywhere */}
      <g
        role={evidenceId ? "button" : "img"}
        aria-label={label}
        tabIndex={current === markKey ? 0 : -1}
        data-key={markKey}
        data-series={series}
        data-at={at}
        data-mark={statementId ?? undefined}
        data-evidence={evidenceId ?? undefined}
        data-value={value ?? undefined}
        style={{ outline: "none", cursor: evidenceId ? "pointer" : "default" }}
        onMouseEnter={enter}
        onMouseLeave={leave}
        onFocus={focus}
        onBlur={() => {
          setRinged(false);
          leave();
        }}
        onKeyDown={press}
        onClick={() => evidenceId && evidence.pin(evidenceId)}
      >
        {ringed && <Ring area={area} x={x} y={y} />}
        {children({ active, hovered })}
        <Area area={area} x={x} y={y} />
      </g>
      {words && (
        <g {...DECORATION} pointerEvents="none">
          {words({ active, hovered })}
        </g>
      )}
    </>
  );
}

function Area({ area, x, y }: { area: MarkArea; x: number; y: number }) {
  if (area.kind === "circle") return <circle cx={x} cy={y} r={area.r} fill="transparent" />;
  const { kind: _, ...rect } = area;
  return <rect {...rect} fill="transparent" />;
}

function Ring({ area, x, y }: { area: MarkArea; x: number; y: number }) {
  const line = { fill: "none", stroke: "var(--focus)", strokeWidth: 3 };
  if (area.kind === "circle") return <circle cx={x} cy={y} r={Math.max(area.r, 10) + 2} {...line} />;
  return <rect x={area.x - 2} y={area.y - 2} width={area.width + 4} height={area.height + 4} {...line} />;
}
