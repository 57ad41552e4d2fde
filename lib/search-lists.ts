import type { ApiSearch } from "./api/schemas";

/** The kinds of things that are found, in the order in which they are told. */
export const FOUND_KINDS = ["measures", "units", "articles"] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** One thing found, whatever it is, with the page that it leads to. */
export type FoundItem =
  | { kind: "measures"; href: string; item: ApiSearch["measures"][number] }
  | { kind: "units"; href: string; item: ApiSearch["units"][number] }
  | { kind: "articles"; href: string; item: ApiSearch["articles"][number] };

export interface FoundList {
  kind: FoundKind;
  /** How many there are in all; `items` may be fewer. */
  count: number;
  items: FoundItem[];
}

/** What was found, by kind; kinds of which there is nothing are left out. */
export function foundLists({ counts, measures, units, articles }: ApiSearch): FoundList[] {
  const items: Record<FoundKind, FoundItem[]> = {
    measures: measures.map((item) => ({ kind: "measures", href: `/measures/${item.id}`, item })),
    units: units.map((item) => ({ kind: "units", href: `/districts/${item.id}`, item })),
    articles: articles.map((item) => ({
      kind: "articles",
      href: `/articles/${item.id}${item.ofFullText ? "?text=full" : ""}`,
      item,
    })),
  };
  return FOUND_KINDS.filter((kind) => counts[kind] > 0).map((kind) => ({
    kind,
    count: counts[kind],
    items: items[kind],
  }));
}

/** How many things were found in all. */
export const foundCount = ({ counts }: ApiSearch): number =>
  FOUND_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
