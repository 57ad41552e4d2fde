"use client";

import { type ComponentType, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { LiveKind, LiveKinds } from "@/components/charts/kinds";
import { LIVE_CHARTS } from "@/components/charts/live-charts";
import { drawings } from "@/components/charts/render/drawings";
import { type ChartSlot, SLOTS, widthsOf } from "@/components/charts/slots";
import { LadderContext } from "@/components/charts/still";
import { useEvidence } from "@/components/evidence/evidence-context";

interface ReachableChartProps<K extends LiveKind> {
  kind: K;
  props: LiveKinds[K];
  /** Of the drawing in the first HTML; null where none could be made. */
  drawing: string | null;
  slot: ChartSlot;
  height: number;
  /** What is said where there is neither a drawing nor a script. */
  undrawn: string;
}

/** The drawings of one chart as HTML: on the server out of the cache, in the browser what stands there. */
function stillHtml(key: string | null, slot: ChartSlot): string {
  const drawing = key === null ? undefined : drawings().get(key);
  const shown = SLOTS[slot];
  return (drawing?.svgs ?? [])
    .map(({ svg }, at) => `<div class="${shown[at]?.shown ?? "hidden"}">${svg}</div>`)
    .join("");
}

/** Off the paper, where there is a drawing to print in its place. */
const liveClass = (drawing: string | null) => (drawing === null ? undefined : "print:hidden");

/** Two frames alike: the live chart has found its places. */
const ALIKE_FRAMES = 3;

/**
 * A chart that is there at once, drawn by the server, and comes alive when the reader reaches for it by
 * pointer, touch or focus, or for the words behind one of its marks. The live chart is the same component
 * at the same width and takes over once it stands still, so that nothing moves.
 */
export function ReachableChart<K extends LiveKind>(given: ReachableChartProps<K>) {
  const { kind, props, drawing, slot, height, undrawn } = given;
  const box = useRef<HTMLDivElement>(null);
  const still = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const focused = useRef(false);
  const [Chart, setChart] = useState<ComponentType<LiveKinds[K]> | null>(null);
  const [live, setLive] = useState(false);
  const { active } = useEvidence();

  const reach = useCallback(() => {
    LIVE_CHARTS[kind]().then(
      ({ default: Component }) => setChart(() => Component),
      // The drawing stays; the next reach asks again.
      () => {},
    );
  }, [kind]);

  // Without a drawing, as after a step from page to page, there is nothing to wait for.
  useEffect(() => {
    if (!still.current?.hasChildNodes()) reach();
  }, [reach]);

  useEffect(() => {
    const tied = active && still.current?.querySelector(`[href="#${CSS.escape(active)}"]`);
    if (tied) reach();
  }, [active, reach]);

  useEffect(() => {
    if (!Chart || live) return;
    let frame = 0;
    let alike = 0;
    let before = "";
    const look = () => {
      const now = stage.current?.innerHTML ?? "";
      alike = now !== "" && now === before ? alike + 1 : 0;
      before = now;
      // A press that began on the drawing must also end on it.
      if (alike < ALIKE_FRAMES || pressed.current) {
        frame = requestAnimationFrame(look);
        return;
      }
      focused.current = document.activeElement === box.current;
      setLive(true);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [Chart, live]);

  useLayoutEffect(() => {
    // Whoever came by keyboard goes on at the first mark; the box itself is no stop any more.
    if (live && focused.current)
      stage.current?.querySelector<SVGElement>('[data-key][tabindex="0"]')?.focus();
  }, [live]);

  const handlers = live
    ? {}
    : {
        tabIndex: 0,
        role: "group",
        "aria-label": props.label,
        onFocus: reach,
        onPointerEnter: reach,
        onPointerDown: () => {
          pressed.current = true;
          const release = () => {
            pressed.current = false;
          };
          // Anywhere: a press may end beside the chart.
          for (const end of ["pointerup", "pointercancel"])
            window.addEventListener(end, release, { once: true });
          reach();
        },
      };
  return (
    <div
      ref={box}
      className="@container relative w-full min-w-0"
      style={{ height }}
      data-chart={kind}
      data-live={live || undefined}
      {...handlers}
    >
      <div
        ref={still}
        aria-hidden="true"
        // Paper keeps the drawing, which is as wide as the paper.
        className={live ? "hidden print:block" : undefined}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own worker from React elements, which escape every text
        dangerouslySetInnerHTML={{ __html: stillHtml(drawing, slot) }}
      />
      {drawing === null && !Chart && <p className="p-4 text-14 text-ink-2">{undrawn}</p>}
      {Chart && (
        <div ref={stage} className={live ? liveClass(drawing) : "invisible absolute inset-x-0 top-0"}>
          <LadderContext value={widthsOf(slot)}>
            <Chart {...props} />
          </LadderContext>
        </div>
      )}
    </div>
  );
}
