import type { ReactNode } from "react";
import { PlainMark } from "@/components/charts/plain-mark";
import { TIMELINE, timelinePlaces } from "@/lib/domain/charts/drawn-places";
import type { Timeline, TimelineEvent, TimelineItem } from "@/lib/domain/charts/timeline";
import { wrapWords } from "@/lib/domain/charts/wrap";

export interface TimelineDrawingProps {
  /** From lib/domain/charts/timeline. */
  data: Timeline;
  /** Name for those who hear it. */
  label: string;
}

const WIDTH = TIMELINE.width - TIMELINE.names - TIMELINE.right;
const xOf = (percent: number) => TIMELINE.names + (percent / 100) * WIDTH;

/** The movement's events over what the figures speak of, as an image. */
export default function TimelineDrawing({ data, label }: TimelineDrawingProps) {
  const { top, bottom, height } = timelinePlaces(data);
  return (
    <svg width={TIMELINE.width} height={height} viewBox={`0 0 ${TIMELINE.width} ${height}`} fontSize={13}>
      <title>{label}</title>
      {data.ticks.map(({ at, year }) => (
        <g key={year}>
          <line x1={xOf(at)} x2={xOf(at)} y1={top + 10} y2={bottom} stroke="var(--grid)" />
          <text className="num" x={xOf(at)} y={bottom + 20} textAnchor="middle" fill="var(--ink-2)">
            {year}
          </text>
        </g>
      ))}
      {[top, bottom].map((y) => (
        <line key={y} x1={xOf(0)} x2={xOf(100)} y1={y} y2={y} stroke="var(--axis)" />
      ))}
      {data.events.map((event) => (
        <Event key={`${event.date}-${event.text}`} event={event} top={top} bottom={bottom} />
      ))}
      {data.rows.map(({ name, items }, row) => {
        const y = top + 14 + row * TIMELINE.row + TIMELINE.row / 2;
        const lines = wrapWords(name, 27, 2);
        return (
          <g key={name}>
            {lines.map((line, at) => (
              <text
                key={line}
                y={y + 4.5 + (at - (lines.length - 1) / 2) * 18}
                fontWeight={600}
                fill="var(--ink)"
              >
                {line}
              </text>
            ))}
            {items.map((item) => (
              <Item key={`${item.text}-${item.from}`} item={item} y={y} />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

const ANCHORS = { start: "start", middle: "middle", end: "end" } as const;

function Event({ event, top, bottom }: { event: TimelineEvent; top: number; bottom: number }) {
  const { at, date, text, align, level } = event;
  const words = top - 4 - (level + 1) * TIMELINE.level;
  const x = xOf(at);
  return (
    <PlainMark value={null} statementId={null} label={`${date}: ${text}`}>
      <line x1={x} x2={x} y1={level === 0 ? top : words + 40} y2={bottom} stroke="var(--ink-2)" />
      <circle cx={x} cy={top} r={5} fill="var(--ink)" />
      <text x={x} y={words + 14} textAnchor={ANCHORS[align]} fontWeight={600} fill="var(--ink)">
        {date}
      </text>
      <text x={x} y={words + 33} textAnchor={ANCHORS[align]} fill="var(--ink-2)">
        {text}
      </text>
    </PlainMark>
  );
}

const GROUNDS = ["sunken", "seq-2", "cat-1"];
const INKS = ["ink", "on-seq-2", "on-cat-1"];

function Item({ item, y }: { item: TimelineItem; y: number }) {
  const { kind, text, words, info } = item;
  const [from, to] = [xOf(item.from), xOf(item.to)];
  const tone = kind === "span" ? 2 : Math.min(item.tone, 2);
  const before = words === "before";
  const shape: Record<TimelineItem["kind"], ReactNode> = {
    "as-of": <path d={`M${to},${y - 7}l7,7l-7,7l-7,-7z`} fill="var(--cat-1)" />,
    "unknown-start": (
      <>
        <path d={`M${from},${y}H${to}`} stroke="var(--cat-1)" strokeWidth={2.5} strokeDasharray="2.5 3" />
        <path d={`M${to},${y - 8}v16`} stroke="var(--cat-1)" strokeWidth={2.5} />
      </>
    ),
    span: <rect x={from} y={y - 12} width={to - from} height={24} fill={`var(--${GROUNDS[tone]})`} />,
    period: <rect x={from} y={y - 12} width={to - from} height={24} fill={`var(--${GROUNDS[tone]})`} />,
  };
  return (
    <PlainMark
      value={info?.value ?? null}
      statementId={info?.statementId ?? null}
      label={info?.label ?? text}
    >
      {shape[kind]}
      <text
        x={words === "inside" ? from + 6 : before ? from - 12 : to + 12}
        y={y + 4.5}
        textAnchor={before ? "end" : "start"}
        fill={words === "inside" ? `var(--${INKS[tone]})` : "var(--ink)"}
        {...(words === "inside" ? {} : { stroke: "var(--surface)", strokeWidth: 4, paintOrder: "stroke" })}
      >
        {text}
      </text>
    </PlainMark>
  );
}
