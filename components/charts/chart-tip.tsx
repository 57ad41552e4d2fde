import type { MarkTip } from "@/lib/domain/charts/mark";

/** A tip and the place of its mark in the chart, in pixels. */
export interface ShownTip {
  tip: MarkTip;
  hasSource: boolean;
  x: number;
  y: number;
}

const WIDTH = 248;
/** What is not final is hatched, its name too. */
const HATCHED = "repeating-linear-gradient(45deg, var(--line) 0 1.5px, transparent 1.5px 6px)";

/** The box beside a mark. Only for the eye: the mark's own label says the same. */
export function ChartTip({
  tip,
  hasSource,
  x,
  y,
  width,
  height,
  openSource,
}: ShownTip & { width: number; height: number; openSource: string }) {
  const half = Math.min(WIDTH, width) / 2;
  const left = Math.max(half, Math.min(width - half, x));
  // Towards the middle, so that it neither leaves the chart nor hides the mark.
  const below = y < height / 2;
  const place = below ? { top: y + 20 } : { bottom: height - y + 20 };
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute z-20 w-max -translate-x-1/2 rounded-lg border border-line-strong bg-surface px-4 py-3 text-14 text-ink"
      style={{ left, maxWidth: WIDTH, boxShadow: "var(--shadow-pop)", ...place }}
    >
      <p className="text-13 font-semibold">{tip.title}</p>
      {tip.value !== null && (
        <p>
          <span className="text-18 font-bold">{tip.value}</span> {tip.unit}
        </p>
      )}
      {(tip.notes.length > 0 || tip.state) && (
        <p className="text-13">
          {tip.notes.join(" · ")}
          {tip.notes.length > 0 && tip.state && " · "}
          {tip.state && (
            <span
              className="whitespace-nowrap rounded-sm border border-line-strong px-1.5"
              style={{ backgroundImage: HATCHED }}
            >
              {tip.state}
            </span>
          )}
        </p>
      )}
      {hasSource && <p className="text-13 text-ink-2">{openSource}</p>}
    </div>
  );
}
