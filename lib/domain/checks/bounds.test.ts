import { describe, expect, test } from "vitest";
import { categoryKey } from "../measures";
import { CLUBS_MEASURE, MODEL_TYPES } from "../testing/measures-fixture";
import { SEED_CLAIMS } from "../testing/statements-fixture";
import { num } from "../testing/values-fixture";
import type { Value } from "../values";
import { checkBounds } from "./bounds";
import type { FormLine } from "./check";

const claims = SEED_CLAIMS.map(({ id, key, value }) => ({
  measureId: key.measureId,
  categoryKey: categoryKey(key.categories),
  statementId: id,
  value,
}));

test("the seed article: 13 kinds in all, 30 of them inside", () => {
  expect(checkBounds(MODEL_TYPES, claims)).toEqual([
    {
      check: "bounds",
      severity: "warning",
      measureId: "model-types",
      categoryKey: "sector=inside",
      message: {
        code: "part-exceeds-total",
        values: { dimension: "sector", total: 13, low: 30, high: 40, part: 30 },
      },
      about: [
        { measureId: "model-types", categoryKey: "sector=inside", statementId: "seed-6" },
        { measureId: "model-types", categoryKey: "", statementId: "seed-2" },
        { measureId: "model-types", categoryKey: "sector=outside", statementId: "seed-4" },
      ],
    },
  ]);
  expect(checkBounds(CLUBS_MEASURE, claims)).toEqual([]);
});

describe("kinds by sector", () => {
  const types = (total: Value | null, outside: Value | null, inside: Value | null): FormLine[] =>
    Object.entries({ "": total, "sector=outside": outside, "sector=inside": inside }).map(([key, value]) => ({
      measureId: "model-types",
      categoryKey: key,
      value,
    }));
  test.each<[string, Value | null, Value | null, Value | null, string[], object]>([
    ["10 + 3 = 13, if 30 is a misprint", num(13), num(10), num(3), [], {}],
    ["some in both sectors", num(12), num(10), num(3), [], {}],
    ["all in both", num(10), num(10), num(3), [], {}],
    ["more than all parts", num(14), num(10), num(3), ["total-exceeds-parts"], { low: 10, high: 13 }],
    ["more than the part that is there", num(14), num(10), null, [], {}],
    ["less than the part that is there", num(9), num(10), null, ["part-exceeds-total"], { low: 10 }],
    ["no total", null, num(10), num(30), [], {}],
    ["over 10 kinds", num(10, "more_than"), num(10), num(30), [], {}],
    [
      "both parts exceed",
      num(5),
      num(10),
      num(30),
      ["part-exceeds-total", "part-exceeds-total"],
      { part: 10 },
    ],
  ])("%s", (_name, total, outside, inside, codes, values) => {
    const found = checkBounds(MODEL_TYPES, types(total, outside, inside));
    expect(found.map(({ message }) => message.code)).toEqual(codes);
    if (found[0]) expect(found[0].message.values).toMatchObject(values);
  });

  test("a range without an upper limit has no `high`", () => {
    const [found] = checkBounds(MODEL_TYPES, types(num(9), num(10), null));
    expect(found?.message.values).not.toHaveProperty("high");
  });
});
