import { SMALL_BASE } from "../changes";
import { badgeOf } from "../evidence";
import { formatNumber } from "../numbers";
import type { Observation } from "../observations";
import type { Qualifier } from "../values";
import { flagNotes, sayPeriod, stateOf, tiesOf } from "./figure-words";
import { type MarkInfo, markInfo } from "./mark";
import { type ChartWords, fill, sayValue } from "./words";

/** One figure drawn as a bar, with its own words. */
export interface Bar extends MarkInfo {
  /** Name of the part or unit. */
  name: string;
  value: number;
  qualifier: Qualifier;
  open: boolean;
  /** "747", "trên 130" */
  printed: string;
  /** The badge's number in its article; null for a figure from a report. */
  badge: number | null;
}

/** The published number of an observation as a bar; null where none is published. */
export function barOf(
  { published }: Observation,
  name: string,
  unitOfMeasure: string,
  words: ChartWords,
): Bar | null {
  if (published?.value.kind !== "number") return null;
  const { value, flags } = { value: published.value, flags: published.flags };
  const printed = sayValue(value, words);
  const info = markInfo(tiesOf(published, value.value), {
    title: `${name}, ${sayPeriod(published.key.period, words)}`,
    value: printed,
    unit: unitOfMeasure,
    notes: flagNotes(flags, words),
    state: stateOf(false, flags, words),
  });
  const open = flags.includes("provisional");
  const badge = badgeOf(published);
  return { ...info, name, value: value.value, qualifier: value.qualifier, open, printed, badge };
}

export interface CompositionPart extends Bar {
  /** "54,9%"; null where a share would be said of a small or inexact number. */
  share: string | null;
}

export interface Composition {
  parts: CompositionPart[];
  /** Of the parts, which is what the bar shows. */
  sum: number;
  /** "Tổng 1.360 câu lạc bộ" */
  totalText: string;
}

/**
 * The parts of a total, in the order given. `total` is the published one: it is written beneath where
 * the parts add up to it, else their own sum is.
 */
export function composition(
  parts: readonly { name: string; observation: Observation }[],
  total: Observation | null,
  unitOfMeasure: string,
  words: ChartWords,
): Composition {
  const bars = parts.flatMap(({ name, observation }) => barOf(observation, name, unitOfMeasure, words) ?? []);
  const sum = bars.reduce((all, { value }) => all + value, 0);
  const exact = bars.every(({ qualifier }) => qualifier === "exact") && sum >= SMALL_BASE;
  const stated = total?.published?.value;
  const agrees = stated?.kind === "number" && stated.value === sum;
  const said = agrees ? sayValue(stated, words) : formatNumber(sum, words.locale);
  return {
    parts: bars.map((bar) => {
      const share = exact ? `${formatNumber((100 * bar.value) / sum, words.locale)}%` : null;
      return { ...bar, share, label: share ? `${bar.label}. ${share}` : bar.label };
    }),
    sum,
    totalText: `${fill(words.total, { n: said })} ${unitOfMeasure}`,
  };
}

export interface Contradiction {
  total: Bar | null;
  parts: Bar[];
  /** The totals that the parts allow; `high` is null where there is no upper limit. */
  range: { low: number; high: number | null; text: string };
}

/** A stated total beside parts that it cannot be the total of, and the totals that they would allow. */
export function contradiction(
  total: { name: string; observation: Observation },
  parts: readonly { name: string; observation: Observation }[],
  range: { low: number; high: number | null },
  unitOfMeasure: string,
  words: ChartWords,
): Contradiction {
  const bar = (each: { name: string; observation: Observation }) =>
    barOf(each.observation, each.name, unitOfMeasure, words);
  const say = (value: number) => formatNumber(value, words.locale);
  const text =
    range.high === null
      ? fill(words.qualifiers.at_least, { n: say(range.low) })
      : fill(words.possibleTotal, { low: say(range.low), high: say(range.high) });
  return { total: bar(total), parts: parts.flatMap((each) => bar(each) ?? []), range: { ...range, text } };
}
