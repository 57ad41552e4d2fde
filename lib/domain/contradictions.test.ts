import { describe, expect, test } from "vitest";
import { contradictionsOf } from "./contradictions";
import { asOf } from "./reading/period-phrases";
import { CLUBS_MEASURE, COLLECTIVES, MODEL_TYPES } from "./testing/measures-fixture";
import { CLUBS, claim, line, ON_21_JUNE_2017, SINCE_2008 } from "./testing/statements-fixture";
import { num } from "./testing/values-fixture";

const MEASURES = [CLUBS_MEASURE, MODEL_TYPES, COLLECTIVES];
const member = (id: string) => ({
  dimension: "sector",
  id,
  name: { vi: id, en: id },
  validFrom: null,
  validTo: null,
  renamed: null,
});
const DIMENSIONS = [
  { id: "sector", name: { vi: "", en: "" }, categories: [member("outside"), member("inside")] },
];

const key = (categories: Record<string, string> = {}, measureId = "clubs") => ({
  ...CLUBS,
  measureId,
  categories,
});
const found = (...statements: ReturnType<typeof claim>[]) =>
  contradictionsOf(statements, MEASURES, DIMENSIONS);
const approved = "2018-01-10T00:00:00Z";

describe("contradictions", () => {
  test.each([
    ["one statement", [claim("a", num(5), "2017-06-21", { key: key() })]],
    [
      "two that agree",
      [
        claim("a", num(4213), "2017-06-21", { key: key() }),
        claim("b", num(4000, "more_than"), "2017-06-21", { key: key() }),
      ],
    ],
    [
      "two days",
      [
        claim("a", num(5), "2017-06-21", { key: key() }),
        claim("b", num(6), "2018-06-21", { key: { ...key(), period: asOf("2018-06-21") } }),
      ],
    ],
    [
      "what does not count",
      [
        claim("a", num(5), "2017-06-21", { key: key() }),
        line("b", num(6), "submitted", null, { key: key() }),
      ],
    ],
    [
      "what was taken back",
      [
        claim("a", num(5), "2017-06-21", { key: key() }),
        claim("b", num(6), "2017-06-21", { key: key(), status: "superseded", supersededAt: approved }),
      ],
    ],
  ])("are none for %s", (_, statements) => expect(found(...statements)).toEqual([]));

  test("are every pair of rivals, each once, ranked where one of the two is", () => {
    const rank = { at: approved, reason: "số mới" };
    const all = found(
      claim("a", num(5), "2017-06-21", { key: key() }),
      claim("b", num(6), "2017-06-21", { key: key(), preferred: rank }),
      line("c", num(7), "approved", approved, { key: key() }),
    );
    expect(all.map(({ id, kind, ranked }) => [id, kind, ranked])).toEqual([
      ["rivals-differ:a:b", "rivals", true],
      ["rivals-differ:a:c", "rivals", false],
      ["rivals-differ:b:c", "rivals", true],
    ]);
  });

  test("are possible only where two bases share a label", () => {
    const year = (basis: "calendar" | "reporting_year") => ({
      ...ON_21_JUNE_2017,
      kind: "year" as const,
      from: basis === "calendar" ? "2017-01-01" : "2016-12-15",
      to: basis === "calendar" ? "2017-12-31" : "2017-12-14",
      basis,
    });
    const of = (id: string, value: number, basis: "calendar" | "reporting_year") =>
      claim(id, num(value), "2018-01-01", {
        key: { ...key({}, "commended-collectives"), period: year(basis) },
      });
    expect(found(of("a", 5, "calendar"), of("b", 6, "reporting_year"))).toMatchObject([
      { kind: "rivals", possible: true },
    ]);
  });

  test("are figures of one article that do not fit, also where another's are published, and once each", () => {
    const types = (id: string, value: number, categories: Record<string, string>) =>
      claim(id, num(value), "2017-06-21", { key: key(categories, "model-types") });
    const source = types("x", 0, {}).source;
    const article = [
      { ...types("total", 13, {}), source },
      { ...types("out", 10, { sector: "outside" }), source },
      { ...types("in", 30, { sector: "inside" }), source },
    ];
    expect(found(...article)).toMatchObject([
      { kind: "checks", check: { message: { code: "part-exceeds-total" } }, possible: false },
    ]);
    const report = line("report", num(35), "approved", approved, { key: key({}, "model-types") });
    const codes = found(...article, report).map(({ check }) => check.message.code);
    expect(codes.sort()).toEqual(["part-exceeds-total", "rivals-differ"]);
  });

  test("are a short time that exceeds the long one, among published figures", () => {
    const flow = (id: string, value: number, period: typeof SINCE_2008) =>
      claim(id, num(value), "2018-01-01", { key: { ...key({}, "commended-collectives"), period } });
    expect(
      found(flow("long", 118, SINCE_2008), flow("short", 120, { ...SINCE_2008, from: "2010-01-01" })),
    ).toMatchObject([{ check: { message: { code: "part-of-period-exceeds" } }, possible: false }]);
  });
});
