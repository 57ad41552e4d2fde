import type { IsoDate } from "../dates";
import { formatNumber } from "../numbers";
import type { Precision } from "../periods";
import type { Flag, MissingReason, NumberValue, Qualifier } from "../values";

/**
 * Every text that a chart says, as plain templates ("trên {n}"), so that one block of the message files
 * can be handed over as it is and a server component can build what a client component draws.
 */
export interface ChartWords {
  locale: "vi" | "en";
  /** "{n}" */
  qualifiers: Record<Qualifier, string>;
  missing: Record<MissingReason, string>;
  flags: Record<Flag, string>;
  /** Asked for, and nobody has said anything. */
  gap: string;
  /** Not yet approved: a state, worded apart from the flag "provisional". */
  pending: string;
  /** "{date}" */
  asOf: string;
  /** "{year}" */
  year: string;
  /** "{from}", "{to}" */
  span: string;
  /** "{to}" */
  spanUnknownStart: string;
  /** "{n}", "{m}" */
  sumOf: string;
  /** "{n}", "{total}": what a share was computed from. */
  shareFrom: string;
  /** "{now}", "{before}", "{year}": what a change was computed from. */
  changeFrom: string;
  /** Kinds of several units, of which some may be the same. */
  kindsRange: string;
  /** What is provisional, where the reader left it out. */
  provisionalLeftOut: string;
  /** "{basis}" */
  legalBasis: string;
  statedTotal: string;
  /** "{n}": the computed sum that the stated total contradicts. */
  sumDiffers: string;
  /** "{n}", "{year}" */
  up: string;
  down: string;
  same: string;
  province: string;
  districts: string;
  /** "{n}" */
  otherUnits: string;
  /** "{n}" */
  total: string;
  /** "{low}", "{high}" */
  possibleTotal: string;
  /** "{year}" */
  plan: string;
  /** "{n}": per cent of the plan that was reached. */
  planShare: string;
  planNone: string;
  openSource: string;
  /** Spoken to those who hear the chart: how to move in it. */
  howToMove: string;
  /** The key below a chart; only what is drawn is named. */
  key: {
    exact: string;
    pending: string;
    provisional: string;
    partial: string;
    atLeast: string;
    atMost: string;
    about: string;
    asOf: string;
    span: string;
    unknownStart: string;
    break: string;
    gap: string;
    plan: string;
  };
}

/** Puts values into a template: fill("trên {n}", { n: "130" }). A name without a value stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** "trên 4.000" */
export function sayValue({ value, qualifier }: Omit<NumberValue, "kind">, words: ChartWords): string {
  return fill(words.qualifiers[qualifier], { n: formatNumber(value, words.locale) });
}

/** A change with its sign: "+4,2", "−3", "0". */
export function saySigned(value: number, words: Pick<ChartWords, "locale">): string {
  const said = formatNumber(Math.abs(value), words.locale);
  if (said === "0") return said;
  return `${value > 0 ? "+" : "−"}${said}`;
}

/**
 * A date as official Vietnamese texts write it: days below 10 and the months 1 and 2 take a zero before
 * them (01/7/2025, 15/02/2016), no other month does.
 */
export function sayDate(date: IsoDate, precision: Precision = "day"): string {
  const [year = "", month = "", day = ""] = date.split("-");
  if (precision === "year") return year;
  const plainMonth = Number(month) <= 2 && precision === "day" ? month : String(Number(month));
  return precision === "month" ? `${plainMonth}/${year}` : `${day}/${plainMonth}/${year}`;
}
