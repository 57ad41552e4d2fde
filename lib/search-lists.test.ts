import { expect, test } from "vitest";
import type { ApiSearch } from "./api/schemas";
import { foundCount, foundLists } from "./search-lists";
import { searchAddress, searchText } from "./search-query";

const name = { vi: "Câu lạc bộ", en: "Clubs" };
const FOUND: ApiSearch = {
  counts: { measures: 0, units: 12, articles: 2 },
  measures: [],
  units: [{ id: "huyen-cau-ke", kind: "district", name, validFrom: null, validTo: null, codes: [] }],
  articles: [true, false].map((ofFullText) => ({
    id: "bai",
    title: "Bài",
    publisher: "Báo",
    publishedOn: "2017-06-21",
    excerpts: [],
    ofFullText,
  })),
};

test("lists what was found by kind, each with the page that shows it", () => {
  expect(
    foundLists(FOUND).map(({ kind, count, items }) => [kind, count, items.map(({ href }) => href)]),
  ).toEqual([
    ["units", 12, ["/districts/huyen-cau-ke"]],
    ["articles", 2, ["/articles/bai?text=full", "/articles/bai"]],
  ]);
  expect(foundCount(FOUND)).toBe(14);
});

test.each([
  [{}, ""],
  [{ q: "  cầu kè " }, "cầu kè"],
  [{ q: ["a", "b"] }, "a"],
  [{ q: "x".repeat(300) }, "x".repeat(200)],
])("searchText of %j", (query, text) => {
  expect(searchText(query)).toBe(text);
});

test("the address of a search gives its words back", () => {
  const text = "cầu kè & 100%";
  expect(searchText(Object.fromEntries(new URL(searchAddress(text), "http://x").searchParams))).toBe(text);
});
