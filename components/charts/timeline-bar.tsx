import { SourceBadges } from "@/components/charts/source-badges";
import type { TimelineItem } from "@/lib/domain/charts/timeline";

const TONES = [
  "bg-sunken text-ink",
  "bg-[var(--seq-2)] text-[var(--on-seq-2)]",
  "bg-cat-1 text-[var(--on-cat-1)]",
];

interface TimelineBarProps {
  item: TimelineItem;
  /** The row's middle, in pixels. */
  y: number;
}

/** What a figure speaks of in time: a bar, a ◆, or dots from an unknown start to a stop. */
export function TimelineBar({ item, y }: TimelineBarProps) {
  const { kind, from, to, text, badges } = item;
  const said = (
    <>
      {text} {badges.length > 0 && <SourceBadges badges={badges} />}
    </>
  );
  const before = item.words === "before";
  const beside = (
    <span
      className={`absolute z-10 -translate-y-1/2 whitespace-nowrap bg-surface/90 px-1 ${before ? "-translate-x-full" : ""}`}
      style={{ left: `${before ? from : to}%`, top: y, marginLeft: before ? -10 : 10 }}
    >
      {said}
    </span>
  );
  if (kind === "as-of") {
    return (
      <>
        <span
          aria-hidden="true"
          className="absolute z-10 size-2.5 -translate-x-1/2 -translate-y-1/2 rotate-45 bg-cat-1"
          style={{ left: `${to}%`, top: y }}
        />
        {beside}
      </>
    );
  }
  if (kind === "unknown-start") {
    return (
      <>
        <span
          aria-hidden="true"
          className="absolute border-t-[3px] border-dotted border-cat-1"
          style={{ left: `${from}%`, width: `${to - from}%`, top: y - 1 }}
        />
        <span
          aria-hidden="true"
          className="absolute z-10 h-4 w-0.5 -translate-x-px -translate-y-1/2 bg-cat-1"
          style={{ left: `${to}%`, top: y }}
        />
        {beside}
      </>
    );
  }
  const tone = TONES[kind === "span" ? 2 : Math.min(item.tone, 2)];
  return (
    <>
      <span
        className={`absolute z-[1] flex h-6 -translate-y-1/2 items-center overflow-hidden whitespace-nowrap px-1.5 ${tone}`}
        style={{ left: `${from}%`, width: `${to - from}%`, top: y }}
      >
        {item.words === "inside" && (
          <span className="truncate" title={text}>
            {said}
          </span>
        )}
      </span>
      {item.words !== "inside" && beside}
    </>
  );
}
