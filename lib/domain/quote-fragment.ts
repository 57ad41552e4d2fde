import type { Quote } from "./statements";

/** Longer quotes are named by their first and last words: browsers limit the length of an address. */
const LONG = 200;
const WORDS_OF_LONG = 5;

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

/** Per cent encoding; "-", "," and "&" are part of the directive's own syntax. */
const encode = (parts: string[]): string => encodeURIComponent(parts.join(" ")).replaceAll("-", "%2D");

/**
 * The directive that makes a browser scroll to the quote on the publisher's page:
 * "#:~:text=prefix-,words,-suffix". "" where the quote has no word.
 * Of the context only whole words of the quote's own paragraph are taken: it was cut by length, so that
 * its outer word may be half a word, and a browser matches whole words within one paragraph.
 */
export function fragmentFor(quote: Pick<Quote, "exact" | "prefix" | "suffix">): string {
  const exact = words(quote.exact);
  if (exact.length === 0) return "";
  const prefix = encode(words(quote.prefix.replace(/^.*\n|^\S*/s, "")));
  const suffix = encode(words(quote.suffix.replace(/\n.*$|\S*$/s, "")));
  // One text must lie in one paragraph, a start and an end need not.
  const long = quote.exact.length > LONG || /\n/.test(quote.exact.trim());
  const apart = long && exact.length >= 2;
  const some = Math.min(WORDS_OF_LONG, Math.floor(exact.length / 2));
  const text = apart ? `${encode(exact.slice(0, some))},${encode(exact.slice(-some))}` : encode(exact);
  return `#:~:text=${prefix && `${prefix}-,`}${text}${suffix && `,-${suffix}`}`;
}
