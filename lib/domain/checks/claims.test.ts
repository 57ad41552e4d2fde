import { describe, expect, test } from "vitest";
import type { Dimension, Measure } from "../measures";
import { measure } from "../testing/measures-fixture";
import { SEED_CLAIMS } from "../testing/statements-fixture";
import { checkClaims, contradicted } from "./claims";

const SECTOR: Dimension = {
  id: "sector",
  name: { vi: "Khu vực", en: "Sector" },
  categories: ["outside", "inside"].map((id) => ({
    dimension: "sector",
    id,
    name: { vi: id, en: id },
    validFrom: null,
    validTo: null,
    renamed: null,
  })),
};
const MEASURES: Measure[] = [
  measure("clubs", { dimensions: ["sector"], rollup: "sum" }),
  measure("model-types", { dimensions: ["sector"], rollup: "distinct" }),
];

describe("the seed article", () => {
  const { contradictions, agreements } = checkClaims(SEED_CLAIMS, MEASURES, [SECTOR]);

  test("its clubs add up: 747 + 613 = 1.360", () => {
    expect(agreements).toHaveLength(1);
    expect(agreements[0]?.total.value).toBe(1360);
    expect(agreements[0]?.parts.map(({ value }) => value)).toEqual([747, 613]);
  });

  test("its kinds cannot be: 30 inside are more than 13 in all; the total lies in 30 to 40", () => {
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]?.message.values).toMatchObject({ total: 13, part: 30, low: 30, high: 40 });
    expect(contradicted(contradictions).size).toBe(3);
  });
});

test("claims of different days are not held against each other", () => {
  const [clubs, ...rest] = SEED_CLAIMS.filter(({ key }) => key.measureId === "clubs");
  if (!clubs) throw new Error("the fixture has no clubs");
  const later = { ...clubs.key.period, from: "2018-06-21", to: "2018-06-21" };
  const moved = [{ ...clubs, key: { ...clubs.key, period: later } }, ...rest];
  expect(checkClaims(moved, MEASURES, [SECTOR]).agreements).toEqual([]);
});
