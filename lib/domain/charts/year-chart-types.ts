import type { Qualifier } from "../values";
import type { MarkInfo } from "./mark";
import type { PlanMark } from "./plan-marks";

/**
 * A year of one unit's line. A gap was asked for and not answered: a tick on the baseline, no point. A range
 * is of kinds of several units, which have no sum.
 */
export interface YearPoint extends MarkInfo {
  kind: "value" | "gap" | "range";
  /** Its place on the axis of reporting years; see time-axis. */
  at: number;
  qualifier: Qualifier;
  /** Provisional or not yet approved: hollow, the way to it dashed. */
  open: boolean;
  /** "trên 130": printed beside the point where the value is not exact. */
  printed: string | null;
  /** Upper end of a range; null where it has none, and for the others. */
  high: number | null;
  /** "2/3" of a group of which some units have not reported. */
  share: string | null;
  /** Of some units or a part of the year only, or no number: no line leads to it. */
  apart: boolean;
}

export interface YearLine {
  unitId: string;
  name: string;
  /** 0–5 for the units that the reader chose, in the order of choice; null for grey context. */
  colour: number | null;
  points: YearPoint[];
  /** Where the series of this unit breaks. */
  breaks: number[];
  /** Value of the last point, printed; with its year where that is not the year of the others. */
  end: string | null;
}

export interface YearTotal extends MarkInfo {
  kind: "stated" | "sum" | "partial" | "range";
  at: number;
  value: number;
  /** Upper end of a range of kinds; null where it has none. */
  high: number | null;
  qualifier: Qualifier;
  open: boolean;
  printed: string;
  /** "8/9" over an incomplete sum. */
  share: string | null;
  /** The stated total and the sum of the units cannot both be true. */
  differs: boolean;
}

/** A figure at a date of its own, drawn as ◆. */
export interface YearAsOf extends MarkInfo {
  at: number;
  value: number;
  qualifier: Qualifier;
  /** "[3] 1.360 · 21/6/2017" */
  badge: string;
}

/** One value for several years, drawn as a bar over them and never divided. */
export interface YearSpan extends MarkInfo {
  /** Null where the source names no start: a dotted line from the edge. */
  from: number | null;
  to: number;
  /** "[8] 118 tập thể" */
  text: string;
  /** "2008 – 21/6/2017" */
  period: string;
}

/** What was to be reached in a year, in the panel of what it is about. */
export interface YearPlan extends PlanMark {
  at: number;
  panel: "province" | "units";
  /** Of the unit's line; null in the province's panel. */
  colour: number | null;
}

/** It breaks in the law too: its mark tells the legal basis and whom it touches. */
export interface YearBreak extends MarkInfo {
  at: number;
  /** "15/5/2015: đổi ranh giới" */
  text: string;
  letter: string;
}

/** An event of the movement: a mark over the drawing, its words in the notes. */
export interface YearEvent {
  at: number;
  /** "I", "II": neither a figure's badge nor a note's letter. */
  mark: string;
  /** "10/02/2022: chuẩn mới, TT 124" */
  text: string;
}

/** An inner gap of a chosen line, with a note of its own. */
export interface YearGapNote {
  at: number;
  colour: number;
  text: string;
  letter: string;
}

export interface YearNote {
  letter: string;
  text: string;
}

/** Plain data: built on the server, drawn in the browser. */
export interface YearChartData {
  /** Changes on the year before: points about a zero line, which no line joins. */
  signed: boolean;
  axis: { from: number; to: number };
  lines: YearLine[];
  totals: YearTotal[];
  asOf: YearAsOf[];
  spans: YearSpan[];
  plans: YearPlan[];
  breaks: YearBreak[];
  events: YearEvent[];
  gapNotes: YearGapNote[];
  /** All letters of the drawing with their words, for the notes under it. */
  notes: YearNote[];
  /** Where the district level ends; the area after it is sunken. */
  endsAt: number | null;
  /** "Năm 2024" over the labels at the line ends, where all lines end in one year. */
  endTitle: string | null;
}
