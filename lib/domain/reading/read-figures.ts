import { articleText, particularsOf } from "../article-text";
import type { Categories } from "../measures";
import { categoriesOf } from "./category-rules";
import { isChange } from "./changes";
import type { Counted } from "./counting-units";
import { homeOf, unitIdOf } from "./home-place";
import { measureOf } from "./measure-rules";
import { isOfMovement } from "./movement";
import { type NumberPhrase, numberPhraseAt } from "./number-phrases";
import { qualifierOf } from "./number-qualifiers";
import { type PeriodPhrase, periodsIn } from "./period-phrases";
import { type PlacePhrase, placesIn } from "./place-phrases";
import type { ArticleFacts, Proposal, ReadingCatalogue } from "./proposals";
import { quoteRange } from "./quote-range";
import { type Found, withoutRepeats } from "./repeats";
import { type Layout, layoutOf } from "./sentences";
import { subjectEnd, surroundingsOf } from "./surroundings";
import { type Token, tokensOf } from "./tokens";
import { nounStart, whatIsCounted } from "./what-is-counted";
import { periodOf, placeOf, timingOf } from "./when-and-where";

const QUOTES = new Set(['"', "“", "”", "'", "‘", "«"]);

/** A longer first line is no title. */
const LONGEST_TITLE = 250;

/** What is known of the whole text before its numbers are read. */
interface Reading {
  text: string;
  tokens: Token[];
  layout: Layout;
  periods: PeriodPhrase[];
  places: PlacePhrase[];
  home: PlacePhrase | null;
  titleYear: PeriodPhrase["period"] | null;
  facts: ArticleFacts;
  catalogue: ReadingCatalogue;
  known: ReadonlySet<string>;
}

/** The figure before, whose noun or measure the next one may go on with. */
interface Previous {
  proposal: Proposal;
  counted: Counted;
  at: number;
}

/**
 * Every countable figure of an article, in document order, each with what it counts, where and when.
 * The offsets are of `articleText(raw)`. Deterministic; the time grows with the length of the text.
 * `movement` says whether it is a figure of the movement: the others are there to be judged.
 */
export function readFigures(raw: string, facts: ArticleFacts, catalogue: ReadingCatalogue): Proposal[] {
  const text = articleText(raw);
  const tokens = tokensOf(text);
  const places = placesIn(text, tokens);
  const periods = periodsIn(tokens, facts.publishedOn);
  const title = facts.title ?? particularsOf(text).title ?? "";
  const titleAt = title === "" || title.length > LONGEST_TITLE ? -1 : text.indexOf(title);
  const titleEnd = titleAt === -1 ? 0 : titleAt + title.length;
  const titleYear = periods.find(
    ({ from, period }) => period.kind === "year" && (tokens[from]?.start ?? 0) < titleEnd,
  );
  const reading: Reading = {
    text,
    tokens,
    layout: layoutOf(tokens),
    periods,
    places,
    home: homeOf(places, titleAt === -1 ? "" : title),
    titleYear: titleYear?.period ?? null,
    facts,
    catalogue,
    known: new Set(catalogue.measures.map(({ id }) => id)),
  };
  return withoutRepeats(proposalsOf(reading), titleEnd);
}

function proposalsOf(reading: Reading): Found[] {
  const { tokens, layout, periods } = reading;
  const found: Found[] = [];
  let previous: Previous | null = null;
  let dated = 0;
  for (let at = 0; at < tokens.length; ) {
    while ((periods[dated]?.to ?? Number.POSITIVE_INFINITY) <= at) dated += 1;
    const period = periods[dated];
    const phrase = numberPhraseAt(tokens, at);
    if (!phrase || (period && period.from <= at && at < period.to)) {
      at += 1;
      continue;
    }
    const near = sameClause(previous, layout.clause[at]?.from ?? at);
    const counted = whatIsCounted(tokens, phrase, layout.sentence[at]?.from ?? at, near?.counted ?? null);
    // “3 không” is the name of a model; what is quoted as a number of something counts it.
    const name = counted?.kind === "other" && QUOTES.has(tokens[at - 1]?.text ?? "");
    const figure = counted && !name && proposalOf(reading, phrase, counted, near?.proposal ?? null);
    if (counted && figure) {
      found.push({ proposal: figure, sentence: layout.sentence[at]?.from ?? at });
      previous = { proposal: figure, counted, at };
    }
    at = figure || phrase.inWords ? phrase.to : at + 1;
  }
  return found;
}

const sameClause = (previous: Previous | null, from: number) =>
  previous && previous.at >= from ? previous : null;

function proposalOf(
  reading: Reading,
  phrase: NumberPhrase,
  counted: Counted,
  previous: Proposal | null,
): Proposal {
  const { text, tokens, layout, facts, catalogue } = reading;
  const sentence = layout.sentence[phrase.from] ?? { from: phrase.from, to: phrase.to };
  const nounFrom = Math.min(nounStart(tokens, phrase), counted.to);
  const behind = counted.to > phrase.to;
  const subjectTo = behind ? subjectEnd(tokens, counted, nounFrom, sentence.to) : phrase.to;
  const said = qualifierOf(tokens, { ...phrase, counted: subjectTo });
  // "giảm 5 vụ (17,86%)": the brackets say the same change in per cent.
  const inBrackets = phrase.percent && tokens[said.from - 1]?.text === "(";
  const change = isChange(tokens, said.from, sentence.from) || (inBrackets && previous?.level === "change");
  const around = surroundingsOf(
    tokens,
    layout,
    { from: said.from, nounFrom, subjectTo },
    { percent: phrase.percent, previous: previous?.measure ?? previous?.unit ?? null },
  );
  const subject = behind ? around.subject.trim() : counted.unit;
  const stated = change ? null : measureOf(counted, { ...around, subject: ` ${subject} ` }, reading.known);
  const movement = isOfMovement(counted, around, stated);
  // A wish, or a figure of something else, states no measure.
  const measure = movement ? stated : null;
  const shape = catalogue.measures.find(({ id }) => id === measure);
  const timing = shape?.timing ?? timingOf(counted.kind, around.before);
  const place = placeOf(reading.places, tokens, layout, { from: phrase.from, subjectTo }, reading.home);
  const [start, end] = [tokens[phrase.from]?.start ?? 0, tokens[phrase.to - 1]?.end ?? 0];
  const range = quoteRange(
    text,
    tokens,
    { from: said.from, to: Math.max(subjectTo, phrase.to) },
    sentence.from,
  );
  return {
    quote: text.slice(range.start, range.end),
    ...range,
    quotes: [range],
    printed: text.slice(start, end),
    value: phrase.value,
    of: phrase.of,
    qualifier: phrase.atLeast && said.qualifier === "exact" ? "more_than" : said.qualifier,
    unit: phrase.percent ? "%" : counted.unit,
    subject,
    measure,
    categories: knownOnly(shape ? categoriesOf(shape.dimensions, counted, around) : {}, catalogue),
    place,
    unitId: unitIdOf(place, catalogue.units, facts.publishedOn),
    period: periodOf(reading.periods, layout, { from: phrase.from, subjectTo }, timing, {
      ...facts,
      titleYear: reading.titleYear,
    }),
    level: change ? "change" : "level",
    movement,
  };
}

/** Categories that the catalogue does not have are not said. */
function knownOnly(categories: Categories, { dimensions }: ReadingCatalogue): Categories {
  const has = (dimension: string, category: string) =>
    dimensions.some(
      ({ id, categories }) => id === dimension && categories.some((each) => each.id === category),
    );
  return Object.fromEntries(Object.entries(categories).filter(([key, member]) => has(key, member)));
}
