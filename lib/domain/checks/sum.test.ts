import { describe, expect, test } from "vitest";
import { categoryKey } from "../measures";
import {
  AREAS_CLASSIFIED,
  CLUBS_MEASURE,
  COLLECTIVES,
  MODEL_TYPES,
  PLACES_ASSESSED,
} from "../testing/measures-fixture";
import { SEED_CLAIMS } from "../testing/statements-fixture";
import { missing, num } from "../testing/values-fixture";
import type { Value } from "../values";
import type { FormLine } from "./check";
import { checkSum } from "./sum";

const lines = (measureId: string, values: Record<string, Value | null>): FormLine[] =>
  Object.entries(values).map(([key, value]) => ({ measureId, categoryKey: key, value }));
const clubs = (total: Value | null, outside: Value | null, inside: Value | null) =>
  checkSum(CLUBS_MEASURE, lines("clubs", { "": total, "sector=outside": outside, "sector=inside": inside }));

test("the seed article's clubs add up: 747 + 613 = 1.360; its kinds are not summed", () => {
  const claims = SEED_CLAIMS.map(({ id, key, value }) => ({
    measureId: key.measureId,
    categoryKey: categoryKey(key.categories),
    statementId: id,
    value,
  }));
  expect(checkSum(CLUBS_MEASURE, claims)).toEqual([]);
  expect(checkSum(MODEL_TYPES, claims)).toEqual([]);
});

describe("clubs by sector", () => {
  test.each<[string, Value | null, Value | null, Value | null, string | null]>([
    ["all there, equal", num(1360), num(747), num(613), null],
    ["all there, less", num(1361), num(747), num(613), "sum-differs"],
    ["all there, more", num(1359), num(747), num(613), "sum-differs"],
    ["one empty, less", num(1360), num(747), null, null],
    ["one empty, more", num(700), num(747), null, "sum-exceeds"],
    ["one not reported, more", num(700), num(747), missing(), "sum-exceeds"],
    ["one not applicable, equal", num(747), num(747), missing("not_applicable"), null],
    ["one not applicable, not equal", num(800), num(747), missing("not_applicable"), "sum-differs"],
    ["no total", null, num(747), num(613), null],
    ["no parts", num(1360), null, null, null],
    ["a total of over 1,300", num(1300, "more_than"), num(747), num(613), null],
    ["a part of over 600", num(1360), num(747), num(600, "more_than"), null],
    ["a part of over 620", num(1360), num(747), num(620, "more_than"), "sum-differs"],
    ["zero everywhere", num(0), num(0), num(0), null],
  ])("%s", (_name, total, outside, inside, code) => {
    expect(clubs(total, outside, inside).map(({ message }) => message.code)).toEqual(code ? [code] : []);
  });

  test("the message names the numbers, the finding its lines", () => {
    expect(clubs(num(1300, "less_than"), num(747), num(613))).toEqual([
      {
        check: "sum",
        severity: "warning",
        measureId: "clubs",
        categoryKey: "",
        message: {
          code: "sum-differs",
          values: {
            dimension: "sector",
            sum: 1360,
            total: 1300,
            totalQualifier: "less_than",
            difference: 60,
            parts: 2,
          },
        },
        about: [
          { measureId: "clubs", categoryKey: "" },
          { measureId: "clubs", categoryKey: "sector=outside" },
          { measureId: "clubs", categoryKey: "sector=inside" },
        ],
      },
    ]);
  });
});

test("a claim for one sector only is a part, never all of them", () => {
  const given = lines("clubs", { "": num(1360), "sector=outside": num(747) });
  expect(checkSum(CLUBS_MEASURE, given)).toHaveLength(1);
  expect(checkSum(CLUBS_MEASURE, given, { sector: ["outside", "inside"] })).toEqual([]);
});

test("authority and award are checked each on its own", () => {
  const given = lines("commended-collectives", {
    "": num(118),
    "authority=ministry": num(8),
    "authority=province": num(110),
    "award=flag": num(10),
    "award=merit": num(100),
    "authority=ministry,award=flag": num(5),
  });
  const found = checkSum(COLLECTIVES, given);
  expect(found.map(({ message }) => message.values)).toEqual([
    { dimension: "award", sum: 110, total: 118, difference: -8, parts: 2 },
  ]);
});

test("classes sum to what was assessed, under a name of their own", () => {
  const given = lines("residential-areas-classified", {
    "": num(20),
    "class=good": num(12),
    "class=weak": num(9),
  });
  expect(checkSum(AREAS_CLASSIFIED, given)).toMatchObject([
    { check: "classes", severity: "warning", message: { code: "classes-differs" } },
  ]);
});

test("a measure without a total has nothing to compare with", () => {
  const given = lines("places-assessed", { "place-kind=agency": num(20), "place-kind=school": num(12) });
  expect(checkSum(PLACES_ASSESSED, given)).toEqual([]);
});
