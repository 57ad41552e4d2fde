import { expect, test } from "vitest";
import type { Categories, Dimension } from "../domain/measures";
import { categoryName } from "./category-name";

const always = { validFrom: null, validTo: null, renamed: null };
const DIMENSIONS: Dimension[] = [
  {
    id: "place-kind",
    name: { vi: "Loại nơi", en: "Kind of place" },
    categories: [
      {
        ...always,
        dimension: "place-kind",
        id: "school",
        name: { vi: "Nhà trường", en: "Schools" },
        renamed: { on: "2022-02-10", name: { vi: "Cơ sở giáo dục", en: "Educational institutions" } },
      },
    ],
  },
  {
    id: "sector",
    name: { vi: "Khu vực", en: "Sector" },
    categories: [
      { ...always, dimension: "sector", id: "outside", name: { vi: "Ngoài xã hội", en: "In the community" } },
    ],
  },
];

const SCHOOL = { "place-kind": "school" };

test.each<[string, Categories, "vi" | "en", string, string]>([
  ["the total has no name", {}, "vi", "2021-12-14", ""],
  ["a school before the law of 2022", SCHOOL, "vi", "2022-02-09", "Nhà trường"],
  ["from its first day on", SCHOOL, "vi", "2022-02-10", "Cơ sở giáo dục"],
  ["in English", SCHOOL, "en", "2022-12-14", "Educational institutions"],
  ["never renamed", { sector: "outside" }, "vi", "2026-12-14", "Ngoài xã hội"],
  ["two at once", { sector: "outside", ...SCHOOL }, "en", "2017-06-21", "In the community, Schools"],
  ["unknown to the catalogue: by its id", { sector: "beyond", kind: "x" }, "vi", "2017-06-21", "beyond, x"],
])("%s", (_name, categories, locale, on, name) => {
  expect(categoryName(categories, DIMENSIONS, locale, on)).toBe(name);
});
