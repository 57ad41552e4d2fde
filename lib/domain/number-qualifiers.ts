import type { Qualifier } from "./values";

/** Words before a number, without diacritics: clerks type "tren" as often as "trên". Longer ones first. */
const BEFORE: readonly (readonly [string, Qualifier])[] = [
  ["it nhat", "at_least"],
  ["toi thieu", "at_least"],
  ["khong duoi", "at_least"],
  ["at least", "at_least"],
  [">=", "at_least"],
  ["≥", "at_least"],
  ["nhieu hon", "more_than"],
  ["more than", "more_than"],
  ["tren", "more_than"],
  ["hon", "more_than"],
  ["over", "more_than"],
  [">", "more_than"],
  ["gan", "nearly"],
  ["ngot", "nearly"],
  ["nearly", "nearly"],
  ["less than", "less_than"],
  ["duoi", "less_than"],
  ["chua den", "less_than"],
  ["chua toi", "less_than"],
  ["under", "less_than"],
  ["<", "less_than"],
  ["khoang", "about"],
  ["chung", "about"],
  ["xap xi", "about"],
  ["about", "about"],
  ["~", "about"],
  ["≈", "about"],
];

const AFTER: readonly (readonly [string, Qualifier])[] = [
  ["tro len", "at_least"],
  ["or more", "at_least"],
];

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
}

/** Splits the qualifier from a text of single spaces; `rest` is folded (no diacritics, lower case). */
export function readQualifier(text: string): { qualifier: Qualifier; rest: string } {
  const folded = fold(text);
  for (const [word, qualifier] of BEFORE) {
    if (!folded.startsWith(word)) continue;
    const rest = folded.slice(word.length);
    // A word must end where it ends ("hon" is not the start of "hong"); a sign may touch its number.
    if (/^[a-z]/.test(word) && /^\p{L}/u.test(rest)) continue;
    return { qualifier, rest: rest.trim() };
  }
  for (const [word, qualifier] of AFTER) {
    if (folded.endsWith(` ${word}`)) return { qualifier, rest: folded.slice(0, -word.length).trim() };
  }
  return { qualifier: "exact", rest: folded };
}
