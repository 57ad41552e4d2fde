import type { Quote } from "./statements";

/** UTF-16 offsets in an NFC text; `end` is not included. */
export interface Range {
  start: number;
  end: number;
}

/**
 * The quote of `text[start, end)` with up to `context` UTF-16 units on each side, as W3C
 * TextQuoteSelector and TextPositionSelector. The text must be NFC. Throws RangeError where the range
 * is empty, lies outside or would cut a surrogate pair.
 */
export function makeQuote(text: string, start: number, end: number, context = 32): Quote {
  const whole =
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
  if (!whole || cutsPair(text, start) || cutsPair(text, end)) {
    throw new RangeError(`not a range of the text: ${start}–${end}`);
  }
  const left = Math.max(0, start - context);
  const right = Math.min(text.length, end + context);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(cutsPair(text, left) ? left + 1 : left, start),
    suffix: text.slice(end, cutsPair(text, right) ? right - 1 : right),
    start,
    end,
  };
}

/** A short quote ("13") may stand anywhere: without this much of its context it is not the same words. */
const SHORT = 16;
const ENOUGH_CONTEXT = 8;

/**
 * Where the quote stands in a text, perhaps a revised one: the occurrence of its exact words whose
 * surroundings match best, among equals the one nearest to where it stood. Null where it is lost.
 * Words are compared as they are, spaces too: a quote is found or lost, never guessed.
 */
export function anchorQuote(text: string, quote: Quote): Range | null {
  const { exact, prefix, suffix, start } = quote;
  if (exact === "") return null;
  let best: { at: number; score: number; distance: number } | null = null;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const before = commonEnd(text.slice(0, at), prefix);
    const after = commonStart(text.slice(at + exact.length), suffix);
    if (at === start && before === prefix.length && after === suffix.length)
      return { start: at, end: at + exact.length };
    if (exact.length < SHORT && !isSurrounded([before, prefix], [after, suffix])) continue;
    const score = before + after;
    const distance = start === null ? at : Math.abs(at - start);
    if (!best || score > best.score || (score === best.score && distance < best.distance)) {
      best = { at, score, distance };
    }
  }
  return best && { start: best.at, end: best.at + exact.length };
}

/** Whether enough of one side matched; a side without words, at an end of the text, says nothing. */
function isSurrounded(...sides: [matched: number, side: string][]): boolean {
  const telling = sides.filter(([, side]) => side !== "");
  const enough = telling.some(([matched, side]) => matched >= Math.min(ENOUGH_CONTEXT, side.length));
  return enough || telling.length === 0;
}

function commonEnd(text: string, ending: string): number {
  let count = 0;
  while (count < ending.length && text.at(-1 - count) === ending.at(-1 - count)) count += 1;
  return count;
}

function commonStart(text: string, beginning: string): number {
  let count = 0;
  while (count < beginning.length && text[count] === beginning[count]) count += 1;
  return count;
}

/** Whether an offset lies between the halves of one character. */
function cutsPair(text: string, at: number): boolean {
  const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;
  const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
  return at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}
