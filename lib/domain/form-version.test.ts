import { expect, test } from "vitest";
import { canBeAsked, firstChangeableYear } from "./form-version";
import type { Category } from "./measures";

const FORCE: Category[] = [
  {
    dimension: "force",
    id: "old",
    name: { vi: "cũ", en: "old" },
    validFrom: null,
    validTo: "2024-06-30",
    renamed: null,
  },
  {
    dimension: "force",
    id: "new",
    name: { vi: "mới", en: "new" },
    validFrom: "2024-07-01",
    validTo: null,
    renamed: null,
  },
];

test.each([
  [null, 2012, 2012],
  [2026, 2012, 2027],
  [2010, 2012, 2012],
])("last used %s, first year %s: changeable from %s", (used, first, from) => {
  expect(firstChangeableYear(used, first)).toBe(from);
});

test.each([
  ["stock", "force=old", 2023, true],
  ["stock", "force=old", 2024, false],
  ["flow", "force=old", 2024, true],
  ["flow", "force=old", 2025, false],
  ["stock", "force=new", 2023, false],
  ["stock", "force=new", 2024, true],
  ["stock", "force=unknown", 2024, false],
  ["stock", "", 2024, true],
] as const)("a %s of «%s» in %i: %s", (timing, key, year, can) => {
  expect(canBeAsked({ rollup: "sum", timing }, key, FORCE, year)).toBe(can);
});

test("what is computed is never typed", () => {
  expect(canBeAsked({ rollup: "ratio", timing: "status" }, "", [], 2024)).toBe(false);
});
