import type { Range } from "../quotes";

/** A sentence that goes on longer is cut where it pauses. */
const LONGEST_CLAUSE = 500;

const ENDS = /[.!?…]["”’)]*(?=\s+["“‘(]*\p{Lu})|\n/gu;
const PAUSES = /[;:,](?=\s)/g;
const ABBREVIATED = /(?:^|[\s(])(?:TP|TX|TT|ThS|TS|PGS|GS|BS|P|Q|H|X)\.$/;

/** The stretch of `text` around the range, up to the nearest of these marks on both sides. */
function between(text: string, around: Range, within: Range, marks: RegExp): Range {
  let [start, end] = [within.start, within.end];
  for (const found of text.slice(within.start, within.end).matchAll(marks)) {
    const at = within.start + found.index;
    const behind = at + found[0].length;
    if (ABBREVIATED.test(text.slice(Math.max(0, behind - 6), behind))) continue;
    if (behind <= around.start) start = behind;
    else if (at >= around.end) {
      end = /^[\n;:,]/.test(found[0]) ? at : behind;
      break;
    }
  }
  return { start, end };
}

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
}

/**
 * The sentence in which a quote stands, which strangers may read of the article; of a sentence without
 * end the part between its nearest pauses, or the quote alone.
 */
export function clauseAround(text: string, quote: Range): Range {
  const near = { start: Math.max(0, quote.start - 2000), end: Math.min(text.length, quote.end + 2000) };
  const sentence = trimmed(text, between(text, quote, near, ENDS));
  if (sentence.end - sentence.start <= LONGEST_CLAUSE) return sentence;
  const part = trimmed(text, between(text, quote, sentence, PAUSES));
  return part.end - part.start <= LONGEST_CLAUSE ? part : quote;
}
