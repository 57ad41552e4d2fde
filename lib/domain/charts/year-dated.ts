import { badgeOf } from "../evidence";
import type { Observation } from "../observations";
import type { NumberValue } from "../values";
import { flagNotes, placeOf, sayPeriod, stateOf, tiesOf } from "./figure-words";
import { markInfo } from "./mark";
import { positionOf } from "./time-axis";
import { type ChartWords, sayValue } from "./words";
import type { YearAsOf, YearSpan } from "./year-chart-types";

/** The published number of an observation with its tip; null where nothing or no number is published. */
function dated({ published }: Observation, unitOfMeasure: string, words: ChartWords, note?: string) {
  if (published?.value.kind !== "number") return null;
  const value: NumberValue = published.value;
  const said = sayValue(value, words);
  const period = sayPeriod(published.key.period, words);
  const badge = badgeOf(published);
  const info = markInfo(tiesOf(published, value.value), {
    title: `${words.province}, ${period}`,
    value: said,
    unit: unitOfMeasure,
    notes: [...(note ? [note] : []), ...flagNotes(published.flags, words)],
    state: stateOf(false, published.flags, words),
  });
  return { info, value, said, period, mark: badge === null ? "" : `[${badge}] `, time: published.key.period };
}

/** ◆ at the true date of each figure that is no yearly one. */
export function asOfMarks(observations: readonly Observation[], unit: string, words: ChartWords): YearAsOf[] {
  return observations.flatMap((observation) => {
    const mark = dated(observation, unit, words);
    if (!mark) return [];
    const { info, value, said, period } = mark;
    const badge = `${mark.mark}${said} · ${period}`;
    return [{ ...info, at: placeOf(mark.time), value: value.value, qualifier: value.qualifier, badge }];
  });
}

/**
 * A bar over its years for each pooled figure. A bound known to the year only takes the year in whole:
 * half a year to either side of the year's mark.
 */
export function spanMarks(observations: readonly Observation[], unit: string, words: ChartWords): YearSpan[] {
  return observations.flatMap((observation) => {
    const unknown = observation.key.period.from === null;
    const mark = dated(observation, unit, words, unknown ? words.key.unknownStart : words.key.span);
    if (!mark) return [];
    const { from, to, fromPrecision, toPrecision } = mark.time;
    const start =
      from === null ? null : fromPrecision === "year" ? Number(from.slice(0, 4)) - 0.5 : positionOf(from);
    const end = toPrecision === "year" ? Number(to.slice(0, 4)) + 0.5 : positionOf(to);
    return [
      { ...mark.info, from: start, to: end, text: `${mark.mark}${mark.said} ${unit}`, period: mark.period },
    ];
  });
}
