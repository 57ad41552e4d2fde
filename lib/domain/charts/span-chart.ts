import { decimalYear } from "../dates";
import type { Observation } from "../observations";
import { type Bar, barOf } from "./bars";
import { type ChartWords, sayDate } from "./words";

export interface SpanBarRow extends Bar {
  /** Years of the calendar; null where the source names no start. */
  from: number | null;
  to: number;
  unit: string;
}

export interface SpanChartData {
  rows: SpanBarRow[];
  axis: { from: number; to: number };
  /** Years to be written; the last label is the end's own date. */
  ticks: { at: number; text: string; end: boolean }[];
}

/**
 * Pooled figures as bars over their years, on an axis of the calendar on which a year begins at its
 * number: "2008 – 21/6/2017" begins at 2008.
 */
export function spanChart(
  spans: readonly { name: string; unitOfMeasure: string; observation: Observation }[],
  words: ChartWords,
): SpanChartData {
  const rows = spans.flatMap(({ name, unitOfMeasure, observation }): SpanBarRow[] => {
    const bar = barOf(observation, name, unitOfMeasure, words);
    if (!bar) return [];
    const { from } = observation.key.period;
    return [
      { ...bar, from: from === null ? null : decimalYear(from), to: endOf(observation), unit: unitOfMeasure },
    ];
  });
  const last = Math.max(...rows.map(({ to }) => to));
  const first = Math.min(...rows.map(({ from, to }) => from ?? to - 10));
  const final = spans.find(({ observation }) => endOf(observation) === last);
  const period = final?.observation.key.period;
  const ends = period ? [{ at: last, text: sayDate(period.to, period.toPrecision), end: true }] : [];
  const step = last - first > 24 ? 5 : last - first > 4 ? 2 : 1;
  const ticks: SpanChartData["ticks"] = [];
  for (let year = Math.ceil(first); year < last - step * 0.7; year += step) {
    ticks.push({ at: year, text: String(year), end: false });
  }
  return { rows, axis: { from: first, to: last }, ticks: [...ticks, ...ends] };
}

const endOf = ({ key }: Observation) =>
  key.period.toPrecision === "year" ? Number(key.period.to.slice(0, 4)) + 1 : decimalYear(key.period.to);
