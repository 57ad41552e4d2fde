import { formatNumber } from "../numbers";
import { lineSegments } from "./line-segments";
import type { MarkTip } from "./mark";
import { yearTicks } from "./time-axis";
import { signedTicks, valueTicks } from "./value-axis";
import { type ChartWords, saySigned } from "./words";
import type { YearLine, YearPoint } from "./year-chart-types";

export interface SmallPath {
  dashed: boolean;
  points: string;
}

/** A figure of a small chart; places are per cent of the plot, from its upper left corner. */
export interface SmallPoint {
  at: number;
  x: number;
  y: number;
  /** Upper end of a range of kinds. */
  high: number | null;
  gap: boolean;
  /** Not exact, not final or of some units only. */
  hollow: boolean;
  arrow: "up" | "down" | null;
  value: number | null;
  statementId: string | null;
  evidenceId: string | null;
  tip: MarkTip;
}

export interface SmallYears {
  points: SmallPoint[];
  paths: SmallPath[];
  /** Another series on the same scale, as grey context; its figures stand on a page of their own. */
  context: SmallPath[];
  breaks: number[];
  /** Lines of the value axis with their printed numbers; the first is the lowest. */
  ticks: { y: number; text: string }[];
  zero: number;
  years: { x: number; text: string }[];
  end: string | null;
}

/** What the panels of one figure share. */
export interface SmallScale {
  axis: { from: number; to: number };
  ticks: readonly number[];
}

const peakOf = ({ high, value }: YearPoint) => high ?? value ?? 0;

/** The one scale of value of some lines, from zero, or about zero for changes. */
export function smallTicks(lines: readonly YearLine[], signed: boolean, fractions: boolean): number[] {
  const values = lines.flatMap(({ points }) => points.map(peakOf));
  return signed
    ? signedTicks(Math.min(0, ...values), Math.max(0, ...values), 3, false)
    : valueTicks(Math.max(0, ...values), 3, !fractions);
}

const round = (value: number) => Math.round(value * 100) / 100;

const ARROWS: Partial<Record<YearPoint["qualifier"], "up" | "down">> = {
  more_than: "up",
  at_least: "up",
  nearly: "down",
  less_than: "down",
};

/** One line as a chart of its own, small: the same gaps, breaks and signs as in the large one. */
export function smallYears(
  line: YearLine,
  { axis, ticks }: SmallScale,
  signed: boolean,
  words: ChartWords,
  context: YearLine | null = null,
): SmallYears {
  const [low = 0, top = 1] = [ticks[0], ticks.at(-1)];
  const x = (at: number) => round((100 * (at - axis.from)) / (axis.to - axis.from));
  const y = (value: number) => round((100 * (top - value)) / (top - low));
  const pathsOf = ({ points, breaks }: YearLine): SmallPath[] => {
    const joined = points.map((point) => (point.apart || signed ? { ...point, value: null } : point));
    return lineSegments(joined, breaks).map(({ dashed, points: indexes }) => ({
      dashed,
      points: indexes
        .flatMap((index) => joined[index] ?? [])
        .map(({ at, value }) => `${x(at)},${y(value ?? 0)}`)
        .join(" "),
    }));
  };
  return {
    points: line.points.map((point) => ({
      at: point.at,
      x: x(point.at),
      y: point.kind === "gap" ? 100 : y(point.value ?? 0),
      high: point.high === null ? null : y(point.high),
      gap: point.kind === "gap",
      hollow: point.open || point.qualifier !== "exact" || point.share !== null,
      arrow: ARROWS[point.qualifier] ?? null,
      value: point.value,
      statementId: point.statementId,
      evidenceId: point.evidenceId,
      tip: point.tip,
    })),
    paths: pathsOf(line),
    context: context ? pathsOf(context) : [],
    breaks: line.breaks.map(x),
    ticks: ticks.map((tick) => ({
      y: y(tick),
      text: signed ? saySigned(tick, words) : formatNumber(tick, words.locale),
    })),
    zero: y(0),
    years: yearTicks(axis.from, axis.to, 200).map((year) => ({ x: x(year), text: String(year) })),
    end: line.end,
  };
}
