import type { IsoDate } from "../dates";
import type { Timing } from "../measures";
import type { Period } from "../periods";
import type { CountedKind } from "./counting-units";
import { firstWithin, lastWithin } from "./nearest";
import { asOf, type PeriodPhrase, until } from "./period-phrases";
import type { PlacePhrase } from "./place-phrases";
import type { Layout } from "./sentences";
import type { Token } from "./tokens";

const STANDING: ReadonlySet<CountedKind> = new Set([
  "type",
  "model",
  "site",
  "club",
  "team",
  "member",
  "place",
  "equipment",
]);

/** Whether a figure is counted as of a day or within a time, where no measure says so. */
export function timingOf(kind: CountedKind, before: string): Timing {
  if (/xây dựng mới|thành lập mới|ra mắt|nhân rộng (?:được )?$|thành lập (?:được )?$/.test(before))
    return "flow";
  return STANDING.has(kind) ? "stock" : "flow";
}

/**
 * The period of a figure: said before it in its clause, else behind it there, else before it in its
 * sentence or, with care, its paragraph; else the article's own day for what stands, and for what
 * happened the year of the title, or all that came before.
 */
export function periodOf(
  periods: readonly PeriodPhrase[],
  layout: Layout,
  { from: at, subjectTo }: { from: number; subjectTo: number },
  timing: Timing,
  article: { publishedOn: IsoDate; titleYear: Period | null },
): Period {
  const [clause, sentence, paragraph] = [layout.clause[at], layout.sentence[at], layout.paragraph[at]];
  // "1.120 vụ (năm 2020)": said right behind, it is this figure's own.
  const right = firstWithin(periods, subjectTo, subjectTo + 2, own);
  const nearby =
    right ??
    (clause && (lastWithin(periods, clause.from, at, own) ?? firstWithin(periods, at, clause.to, own))) ??
    (sentence && lastWithin(periods, sentence.from, at, own));
  if (nearby) return fitted(nearby.period, timing, article.publishedOn);
  const lasting = ({ period, compared }: PeriodPhrase) =>
    !compared && (timing === "flow" ? period.kind !== "as_of" : period.kind !== "span");
  const earlier = paragraph && lastWithin(periods, paragraph.from, at, lasting);
  if (earlier) return fitted(earlier.period, timing, article.publishedOn);
  if (timing === "flow") return article.titleYear ?? until(article.publishedOn);
  return asOf(article.publishedOn);
}

const own = ({ compared }: PeriodPhrase) => !compared;

/** What stands is as of the end of the time that is said; what happened "đến nay" happened until now. */
function fitted(period: Period, timing: Timing, publishedOn: IsoDate): Period {
  if (timing === "flow" && period.kind === "as_of")
    return { ...until(period.to), toPrecision: period.toPrecision };
  if (timing === "stock" && period.kind === "span" && period.to >= publishedOn) return asOf(publishedOn);
  if (timing === "stock" && period.kind === "span") return asOf(period.to, period.toPrecision);
  return period;
}

const AT = new Set(["tại", "ở", "của", "bàn"]);
const ALL_OF = new Set(["đơn vị", "địa phương", "huyện", "xã", "cấp"]);
/** Where the subject of a sentence stands: "Trong năm 2018, các đơn vị …" */
const HEAD = 12;
const CLOSE = 5;
const LEADING = 4;

/**
 * The place of a figure: "tại xã …" right behind it, else said before it in its clause, its sentence
 * or its paragraph; else the place of the article.
 */
export function placeOf(
  places: readonly PlacePhrase[],
  tokens: readonly Token[],
  layout: Layout,
  number: { from: number; subjectTo: number },
  home: PlacePhrase | null,
): string | null {
  const { from, subjectTo } = number;
  const [clause, sentence, paragraph] = [layout.clause[from], layout.sentence[from], layout.paragraph[from]];
  const where = ({ agency, around }: PlacePhrase) => !agency && !around;
  const behind = clause && firstWithin(places, subjectTo, Math.min(clause.to, subjectTo + CLOSE), where);
  const between = tokens.slice(subjectTo, behind?.from ?? subjectTo);
  const said = between.some(({ text }) => AT.has(text)) && between.every(({ kind }) => kind === "word");
  if (behind && said) return behind.name;
  const before = (stretch: typeof clause) => stretch && lastWithin(places, stretch.from, from, where);
  // What a sentence is about goes on in the next ones; where one example of it stands does not.
  const topic = (place: PlacePhrase) =>
    where(place) && (!place.held || place.from - (layout.sentence[place.from]?.from ?? 0) < LEADING);
  const carried = paragraph && lastWithin(places, paragraph.from, from, topic);
  const goesOn = !sentence || !speaksOfAll(tokens.slice(sentence.from, Math.min(from, sentence.from + HEAD)));
  return (before(sentence) ?? (goesOn ? carried : null) ?? home)?.name ?? null;
}

/** "các đơn vị", "các địa phương", "các huyện": after one of them a sentence speaks of all again. */
function speaksOfAll(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }, at) => {
    const [next = "", after = ""] = [tokens[at + 1]?.text, tokens[at + 2]?.text];
    return text === "các" && (ALL_OF.has(next) || ALL_OF.has(`${next} ${after}`));
  });
}
