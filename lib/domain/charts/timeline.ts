import { decimalYear, type IsoDate } from "../dates";
import type { Precision } from "../periods";
import { eventPlaces } from "./event-places";
import type { MarkInfo } from "./mark";
import { sayDate } from "./words";

export interface TimelineEventInput {
  date: IsoDate;
  precision: Precision;
  text: string;
  info?: MarkInfo;
}

export interface TimelineItemInput {
  kind: "span" | "as-of" | "unknown-start" | "period";
  /** Null where there is no start on record. */
  from: IsoDate | null;
  /** Null where it goes on. */
  to: IsoDate | null;
  text: string;
  /** 0–2: how strongly a period is coloured, so that neighbours differ. */
  tone?: number;
  /** The figures that the words give. */
  badges?: readonly { ordinal: number; evidenceId: string }[];
  /** For tables and images: what the item says and who states it. */
  info?: MarkInfo;
}

export interface TimelineInput {
  from: number;
  to: number;
  events: readonly TimelineEventInput[];
  rows: readonly { name: string; items: readonly TimelineItemInput[] }[];
}

export interface TimelineEvent {
  /** Per cent of the width. */
  at: number;
  date: string;
  text: string;
  /** Which way its words run from the line, so that they stay inside. */
  align: "start" | "middle" | "end";
  /** 0 is nearest to the axis; a word that would touch its neighbour stands a level higher. */
  level: number;
  info?: MarkInfo;
}

export interface TimelineItem {
  kind: TimelineItemInput["kind"];
  from: number;
  to: number;
  text: string;
  tone: number;
  /** Where the words fit: inside the bar, after it or before it. */
  words: "inside" | "after" | "before";
  badges: readonly { ordinal: number; evidenceId: string }[];
  info?: MarkInfo;
}

export interface Timeline {
  events: TimelineEvent[];
  levels: number;
  rows: { name: string; items: TimelineItem[] }[];
  ticks: { at: number; year: number }[];
}

/** Per cent of the width that a letter of 13 px takes on the narrowest drawing of this kind, 826 px. */
const LETTER = 0.8;

/** Events over rows of what the figures speak of, all in per cent of one axis of the calendar. */
export function timeline({ from, to, events, rows }: TimelineInput): Timeline {
  const place = (date: IsoDate) => clamp(((decimalYear(date) - from) / (to - from)) * 100);
  const sorted = [...events].sort((a, b) => a.date.localeCompare(b.date));
  const said = sorted.map(({ date, precision }) => sayDate(date, precision));
  const words = sorted.map(({ date, text }, index) => ({
    at: place(date),
    width: Math.max(said[index]?.length ?? 0, text.length) * LETTER,
  }));
  const places = eventPlaces(words);
  const placed = sorted.map(({ text, info }, index): TimelineEvent => {
    const { align, level } = places[index] ?? { align: "start", level: 0 };
    return { at: words[index]?.at ?? 0, date: said[index] ?? "", text, align, level, ...(info && { info }) };
  });
  const step = to - from > 20 ? 5 : to - from > 8 ? 2 : 1;
  const ticks: Timeline["ticks"] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    ticks.push({ at: clamp(((year - from) / (to - from)) * 100), year });
  }
  return {
    events: placed,
    levels: Math.max(1, ...placed.map(({ level }) => level + 1)),
    ticks,
    rows: rows.map(({ name, items }) => ({
      name,
      items: items.map((item): TimelineItem => {
        const end = item.to === null ? 100 : place(item.to);
        const start = item.kind === "as-of" ? end : item.from === null ? 0 : place(item.from);
        const { kind, text, tone = 0, badges = [], info } = item;
        const width = (text.length + badges.length * 3.5) * LETTER + 1;
        const words =
          kind === "period" || (kind === "span" && end - start > width)
            ? "inside"
            : 102 - end > width || start < width || kind === "unknown-start"
              ? "after"
              : "before";
        return { kind, from: start, to: end, text, tone, words, badges, ...(info && { info }) };
      }),
    })),
  };
}

const clamp = (percent: number) => Math.max(0, Math.min(100, percent));
