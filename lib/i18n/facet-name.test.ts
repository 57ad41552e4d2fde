import { expect, test } from "vitest";
import { measure } from "../domain/testing/measures-fixture";
import { facetAddress, facetName } from "./facet-name";

const SAFE = measure("places-safe", { name: { vi: "Nơi đạt chuẩn", en: "Places meeting the standard" } });
const DIMENSIONS = [
  {
    id: "place-kind",
    name: { vi: "Loại nơi", en: "Kind of place" },
    categories: [
      {
        dimension: "place-kind",
        id: "school",
        name: { vi: "Nhà trường", en: "Schools" },
        validFrom: null,
        validTo: null,
        renamed: null,
      },
    ],
  },
];

test.each([
  ["", "vi", "Nơi đạt chuẩn"],
  ["place-kind=school", "vi", "Nơi đạt chuẩn, nhà trường"],
  ["place-kind=school", "en", "Places meeting the standard, schools"],
] as const)("facetName of “%s” in %s", (key, locale, name) => {
  expect(facetName(SAFE, key, DIMENSIONS, locale, "2024-12-14")).toBe(name);
});

test("facetAddress keeps the category for the page to read", () => {
  expect(facetAddress("clubs", "")).toBe("/measures/clubs");
  const { pathname, searchParams } = new URL(facetAddress("places-safe", "place-kind=school"), "http://x");
  expect([pathname, searchParams.get("category")]).toEqual(["/measures/places-safe", "place-kind=school"]);
});
