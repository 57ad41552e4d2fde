import type { Proposal } from "@/lib/domain/reading/proposals";

/** A figure as a person read it. */
export interface HandRead {
  quote: string;
  /** As printed; null for "không có". */
  number: string | null;
  value: number;
  qualifier: string | null;
  unit: string | null;
  measure: string;
  period: string;
  kind: string;
  scope: string;
  movement: boolean;
}

export interface Comparison {
  pairs: { hand: HandRead; found: Proposal }[];
  /** Read by hand, not found. */
  missed: HandRead[];
  /** Found, not read by hand. */
  extra: Proposal[];
}

const plain = (text: string) => text.normalize("NFC").toLocaleLowerCase("vi");

/** Whether two name one unit of measure: one contains the other. */
function unitsMatch(hand: string | null, found: Proposal): boolean {
  if (hand === null) return true;
  const [a, b] = [plain(hand), plain(found.unit)];
  return a.includes(b) || b.includes(a) || plain(found.subject).includes(a);
}

/** Pairs each figure read by hand with one found of the same value and unit; each is used once. */
export function compare(hands: readonly HandRead[], proposals: readonly Proposal[]): Comparison {
  const left = new Set(proposals);
  const comparison: Comparison = { pairs: [], missed: [], extra: [] };
  for (const hand of hands) {
    const alike = [...left].filter((each) => each.value === hand.value && unitsMatch(hand.unit, each));
    const found = alike.find(({ quote }) => plain(quote).includes(plain(hand.quote))) ?? alike[0];
    if (!found) {
      comparison.missed.push(hand);
      continue;
    }
    left.delete(found);
    comparison.pairs.push({ hand, found });
  }
  comparison.extra = [...left];
  return comparison;
}

/** Whether the qualifier is the one that the person read. */
export const sameQualifier = ({ hand, found }: Comparison["pairs"][number]) =>
  (hand.qualifier ?? "exact").replaceAll(" ", "_") === found.qualifier;

/** Whether both say level, or both change. */
export const sameLevel = ({ hand, found }: Comparison["pairs"][number]) =>
  (hand.kind === "change") === (found.level === "change");

/** Whether the places are one: a bare "làng" is any named one. */
export function samePlace({ hand, found }: Comparison["pairs"][number]): boolean {
  const [a, b] = [plain(hand.scope), plain(found.place ?? "")];
  return b !== "" && (a.includes(b) || b.includes(a));
}
