"use client";

import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { ChartTip, type ShownTip } from "@/components/charts/chart-tip";
import { drawnWidth } from "@/components/charts/slots";
import { useLadder, useStill } from "@/components/charts/still";
import { nextMark } from "@/lib/domain/charts/roving";

/** Below this width of its own, not of the window, a chart is drawn as for a phone. */
const NARROW = 600;

interface Stage {
  /** The mark that holds the chart's one tab stop. */
  current: string | null;
  setCurrent(key: string): void;
  /** To be called by a mark that has come or gone. */
  settle(): void;
  setTip(tip: ShownTip | null): void;
  /** Names for patterns: one page holds many charts. */
  defs: string;
}

const StageContext = createContext<Stage>({
  current: null,
  setCurrent: () => {},
  settle: () => {},
  setTip: () => {},
  defs: "",
});
/** The tab stop, the tip and the names of patterns that the marks of one chart share. */
export const useStage = (): Stage => useContext(StageContext);

interface ChartStageProps {
  height: number;
  /** Name of the chart for those who hear it. */
  label: string;
  howToMove: string;
  openSource: string;
  children(size: { width: number; narrow: boolean }): ReactNode;
}

/** The frame of every chart: a still one is drawn as wide as asked, a live one as wide as its place. */
export function ChartStage(props: ChartStageProps) {
  const still = useStill();
  return still ? <StillStage width={still.width}>{props.children}</StillStage> : <LiveStage {...props} />;
}

function StillStage({ width, children }: { width: number } & Pick<ChartStageProps, "children">) {
  const defs = useId().replace(/[^\w-]/g, "");
  const stage = { current: null, setCurrent: () => {}, settle: () => {}, setTip: () => {}, defs };
  return <StageContext value={stage}>{children({ width, narrow: width < NARROW })}</StageContext>;
}

/** Measures its width, moves the focus between marks, shows the tip. */
function LiveStage({ height, label, howToMove, openSource, children }: ChartStageProps) {
  const frame = useRef<HTMLFieldSetElement>(null);
  const ladder = useLadder();
  const [width, setWidth] = useState(0);
  const [current, setCurrent] = useState<string | null>(null);
  const [tip, setTip] = useState<ShownTip | null>(null);
  const id = useId();

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(drawnWidth(ladder, entry?.contentRect.width ?? 0)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ladder]);

  // Marks come after the frame and may go: the tab stop is the first, until another was visited.
  const settle = useCallback(() => {
    setCurrent((kept) => {
      const keys = marksOf(frame.current).map(({ dataset }) => dataset.key);
      return kept !== null && keys.includes(kept) ? kept : (keys[0] ?? null);
    });
  }, []);

  const move = (event: KeyboardEvent) => {
    const marks = marksOf(frame.current);
    const index = marks.findIndex(({ dataset }) => dataset.key === current);
    if (index < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = nextMark(
      marks.map(({ dataset }) => ({ series: dataset.series ?? "", at: Number(dataset.at) })),
      index,
      event.key,
    );
    if (to === null) return;
    event.preventDefault();
    marks[to]?.focus();
  };

  const defs = id.replace(/[^\w-]/g, "");
  const stage = useMemo(() => ({ current, setCurrent, settle, setTip, defs }), [current, settle, defs]);
  return (
    <fieldset
      ref={frame}
      aria-label={label}
      aria-describedby={`${id}-keys`}
      className="relative m-0 min-w-0 w-full border-0 p-0"
      style={{ height }}
      onKeyDown={move}
    >
      <span id={`${id}-keys`} className="sr-only">
        {howToMove}
      </span>
      <StageContext value={stage}>{width > 0 && children({ width, narrow: width < NARROW })}</StageContext>
      {tip && <ChartTip {...tip} width={width} height={height} openSource={openSource} />}
    </fieldset>
  );
}

function marksOf(frame: Element | null): SVGGElement[] {
  return frame ? [...frame.querySelectorAll<SVGGElement>("[data-key]")] : [];
}
