import type { IsoDate } from "../dates";
import type { DrawnRow, DrawnTotal } from "../drawn-view";
import type { Timing } from "../measures";
import type { Observation } from "../observations";
import type { Precision } from "../periods";
import type { PlanReached } from "../plan-view";
import { markInfo } from "./mark";
import { noteLetter } from "./note-letter";
import { planMark } from "./plan-marks";
import { positionOf } from "./time-axis";
import { type ChartWords, fill, sayDate } from "./words";
import type {
  YearBreak,
  YearChartData,
  YearEvent,
  YearGapNote,
  YearLine,
  YearPlan,
} from "./year-chart-types";
import { asOfMarks, spanMarks } from "./year-dated";
import { yearLine } from "./year-lines";
import { yearTotal } from "./year-totals";

export interface YearBreakInput {
  date: IsoDate;
  /** What happened, without the date: "đổi ranh giới". */
  label: string;
  /** The law behind it, where the label does not name it. */
  legalBasis?: string | null;
  /** Names of those whom it touches, for its note. */
  touches?: readonly string[];
  /** The units whose series it breaks; null breaks all. */
  unitIds: readonly string[] | null;
}

export interface YearEventInput {
  date: IsoDate;
  precision: Precision;
  text: string;
}

export interface YearChartInput {
  years: readonly number[];
  timing: Timing;
  unitOfMeasure: string;
  /** In what the rows are told, where that is not what is counted: "%" of shares and changes. */
  rowUnit?: string;
  /** The rows and totals are changes on the year before. */
  signed?: boolean;
  /** Units of the district level or comparable groups. */
  rows: readonly DrawnRow[];
  /** Ids of the chosen units, in the order of choice; more than six are grey. */
  highlighted: readonly string[];
  totals: readonly DrawnTotal[];
  /** From datedMarks, of the province. */
  asOf: readonly Observation[];
  spans: readonly Observation[];
  /** Of the whole and of its units; none where the rows are shares, changes or groups. */
  plans?: readonly PlanReached[];
  breaks: readonly YearBreakInput[];
  events?: readonly YearEventInput[];
  /** The first day without a district level (2025-07-01), where it lies within the years. */
  endOfDistricts: IsoDate | null;
  words: ChartWords;
}

/** More notes than these would cover the lines; the rest keep their baseline ticks. */
const MAX_GAP_NOTES = 3;

/** All that the chart of a measure over the years draws, as plain data. */
export function yearChart(input: YearChartInput): YearChartData {
  const { years, words, unitOfMeasure, signed = false, rowUnit = unitOfMeasure } = input;
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  const breaks = breaksOf(input, first, last);
  const context = { ...input, unitOfMeasure: rowUnit, locale: words.locale, breaks };
  const lines = input.rows
    .map((row) => yearLine(row, context))
    .filter(({ points }) => points.some(({ kind }) => kind !== "gap"));
  const gapNotes = gapNotesOf(lines, breaks.length, words);
  const totalUnit = signed ? rowUnit : unitOfMeasure;
  const totals = input.totals.flatMap((each) => yearTotal(each, totalUnit, input.timing, words) ?? []);
  const asOf = asOfMarks(input.asOf, unitOfMeasure, words);
  const spans = spanMarks(input.spans, unitOfMeasure, words);
  const places = [...asOf.map(({ at }) => at), ...spans.flatMap(({ from, to }) => [from ?? to - 1, to])];
  const endsAt = input.endOfDistricts ? positionOf(input.endOfDistricts) : null;
  const axis = {
    from: Math.min(first - 0.5, ...places.map((at) => at - 0.25)),
    to: Math.max(last + 0.5, ...places),
  };
  return {
    signed,
    axis,
    lines,
    totals,
    asOf,
    spans,
    plans: plansOf(input, lines),
    breaks: breaks.map(({ unitIds: _, note: __, ...each }) => each),
    events: eventsOf(input.events ?? [], axis),
    gapNotes,
    notes: [
      ...breaks.map(({ letter, note }) => ({ letter, text: note })),
      ...gapNotes.map(({ letter, text }) => ({ letter, text })),
    ],
    endsAt: endsAt !== null && endsAt < last + 0.5 && lines.length > 0 ? endsAt : null,
    ...endTitleOf(lines, words),
  };
}

/** The plans of the whole and of the chosen lines: under grey lines their ticks would say whose they are to nobody. */
function plansOf(
  { plans = [], unitOfMeasure, words }: YearChartInput,
  lines: readonly YearLine[],
): YearPlan[] {
  return plans.flatMap((each): YearPlan[] => {
    const { plan, isWhole } = each;
    const line = lines.find(({ unitId, colour }) => unitId === plan.unitId && colour !== null);
    const name = isWhole ? words.province : line?.name;
    if (name === undefined) return [];
    const info = planMark(each, { name, unitOfMeasure, words });
    const panel = isWhole ? "province" : "units";
    return [{ ...info, at: plan.year, panel, colour: isWhole ? null : (line?.colour ?? null) }];
  });
}

interface BreakWithUnits extends YearBreak {
  unitIds: readonly string[] | null;
  note: string;
}

/** The breaks inside the years, lettered in the order of time, each with its law. */
function breaksOf({ breaks, words }: YearChartInput, first: number, last: number): BreakWithUnits[] {
  return [...breaks]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((each) => ({ ...each, at: positionOf(each.date) }))
    .filter(({ at }) => at > first - 0.5 && at < last + 0.5)
    .map(({ at, date, label, unitIds, legalBasis, touches = [] }, index) => {
      const text = `${sayDate(date)}: ${label}`;
      const basis = legalBasis ? [fill(words.legalBasis, { basis: legalBasis })] : [];
      const notes = [...(touches.length > 0 ? [touches.join(", ")] : []), ...basis];
      const info = markInfo(
        { statementId: null, evidenceId: null, value: null },
        { title: sayDate(date), value: null, unit: "", notes: [label, ...notes], state: null },
      );
      const letter = noteLetter(index);
      return { ...info, at, text, letter, unitIds, note: [text, ...notes].join(". ") };
    });
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** The events inside the axis, in the order of time, each with its mark. */
function eventsOf(events: readonly YearEventInput[], axis: YearChartData["axis"]): YearEvent[] {
  return events
    .map(({ date, precision, text }) => ({
      // Known to the year alone, it stands on the year.
      at: precision === "year" ? Number(date.slice(0, 4)) : positionOf(date),
      text: `${sayDate(date, precision)}: ${text}`,
    }))
    .filter(({ at }) => at > axis.from && at < axis.to)
    .sort((a, b) => a.at - b.at)
    .map((each, index) => ({ ...each, mark: ROMAN[index] ?? String(index + 1) }));
}

/** A note for each gap inside a chosen line: between two years that have a value. */
function gapNotesOf(lines: readonly YearLine[], letters: number, words: ChartWords): YearGapNote[] {
  const gaps = lines.flatMap(({ colour, name, points }) => {
    const firstValue = points.findIndex(({ kind }) => kind !== "gap");
    const lastValue = points.findLastIndex(({ kind }) => kind !== "gap");
    return points.flatMap(({ kind, at, tip }, index) =>
      colour !== null && kind === "gap" && index > firstValue && index < lastValue
        ? [{ at, colour, name, reason: tip.notes[0] ?? words.gap }]
        : [],
    );
  });
  return gaps
    .sort((a, b) => a.at - b.at || a.colour - b.colour)
    .slice(0, MAX_GAP_NOTES)
    .map(({ at, colour, name, reason }, index) => ({
      at,
      colour,
      text: `${at}: ${name} ${reason}`,
      letter: noteLetter(letters + index),
    }));
}

/** One title over the line ends where all end at one time; else each label says its own year. */
function endTitleOf(lines: YearLine[], words: ChartWords): { endTitle: string | null } {
  const ends = lines.map(({ points }) => points.findLast(({ kind }) => kind !== "gap")?.at ?? 0);
  const latest = Math.max(...ends);
  lines.forEach((line, index) => {
    const end = ends[index] ?? 0;
    if (end !== latest) line.end = `${line.end} (${Math.ceil(end)})`;
  });
  if (lines.length === 0) return { endTitle: null };
  const title = fill(words.year, { year: Math.ceil(latest) });
  return { endTitle: title.charAt(0).toUpperCase() + title.slice(1) };
}
