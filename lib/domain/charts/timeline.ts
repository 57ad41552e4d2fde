import { decimalYear, type IsoDate } from "../dates";
import type { Precision } from "../periods";
import { sayDate } from "./words";

export interface TimelineEventInput {
  date: IsoDate;
  precision: Precision;
  text: string;
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
}

export interface TimelineItem {
  kind: TimelineItemInput["kind"];
  from: number;
  to: number;
  text: string;
  tone: number;
  /** Whether the words fit inside the bar; else they stand behind it. */
  inside: boolean;
  badges: readonly { ordinal: number; evidenceId: string }[];
}

export interface Timeline {
  events: TimelineEvent[];
  levels: number;
  rows: { name: string; items: TimelineItem[] }[];
  ticks: { at: number; year: number }[];
}

/** Per cent of the width that a letter of 13 px takes on the narrowest drawing of this kind (720 px). */
const LETTER = 1.02;

/** Events over rows of what the figures speak of, all in per cent of one axis of the calendar. */
export function timeline({ from, to, events, rows }: TimelineInput): Timeline {
  const place = (date: IsoDate) => clamp(((decimalYear(date) - from) / (to - from)) * 100);
  const levelEnds: number[] = [];
  const placed = [...events]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ date, precision, text }): TimelineEvent => {
      const at = place(date);
      const said = sayDate(date, precision);
      const width = Math.max(said.length, text.length) * LETTER;
      const align = at + width > 100 ? "end" : "start";
      const start = align === "start" ? at : at - width;
      const free = levelEnds.findIndex((end) => end + 1 < start);
      const level = free < 0 ? levelEnds.length : free;
      levelEnds[level] = start + width;
      return { at, date: said, text, align, level };
    });
  const step = to - from > 20 ? 5 : to - from > 8 ? 2 : 1;
  const ticks: Timeline["ticks"] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    ticks.push({ at: clamp(((year - from) / (to - from)) * 100), year });
  }
  return {
    events: placed,
    levels: Math.max(1, levelEnds.length),
    ticks,
    rows: rows.map(({ name, items }) => ({
      name,
      items: items.map((item): TimelineItem => {
        const end = item.to === null ? 100 : place(item.to);
        const start = item.kind === "as-of" ? end : item.from === null ? 0 : place(item.from);
        const { kind, text, tone = 0, badges = [] } = item;
        const inside = end - start > (text.length + badges.length * 4) * LETTER + 1;
        return { kind, from: start, to: end, text, tone, inside, badges };
      }),
    })),
  };
}

const clamp = (percent: number) => Math.max(0, Math.min(100, percent));
