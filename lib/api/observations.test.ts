import { describe, expect, test } from "vitest";
import { observationsOf } from "../domain/observations";
import type { Statement } from "../domain/statements";
import { CLUBS, claim, line, SEED_CLAIMS } from "../domain/testing/statements-fixture";
import { missing, num } from "../domain/testing/values-fixture";
import { apiObservation } from "./observation";
import { observationsCsv } from "./observations-csv";
import { observationSchema, observationsQuery } from "./schemas";

const of = (...statements: Statement[]) =>
  observationsOf(statements).flatMap((each) => apiObservation(each) ?? []);
const APPROVED = "2026-11-05T08:00:00Z";

/** Claims as the seed's, with words and badges of their own. */
const CLAIMS = SEED_CLAIMS.map((each, at): Statement => {
  if (each.source.kind !== "article") return each;
  const quote = {
    exact: `“con số ${at + 1}”, nguyên văn`,
    prefix: "",
    suffix: "",
    start: 10 * at,
    end: 10 * at + 5,
  };
  return { ...each, source: { ...each.source, ordinal: at + 1, printed: "1.360", quote } };
});

describe("apiObservation", () => {
  test("the seed article's claims have the shape that is promised", () => {
    const found = of(...CLAIMS);
    expect(found).toHaveLength(9);
    for (const each of found) expect(observationSchema.strict().parse(each)).toEqual(each);
    expect(found[0]).toMatchObject({
      measure: "material-pages",
      period: { kind: "span", from: null, to: "2017-06-21", label: "… – 21/6/2017" },
      value: 4000,
      qualifier: "more_than",
      missing: null,
      status: "confirmed",
      sources: [{ kind: "article", rank: 1, quote: "“con số 1”, nguyên văn", start: 0, end: 5 }],
    });
  });

  test("the rivals follow the published value, ranked", () => {
    const approved = line("approved", num(1355), "approved", APPROVED);
    const [found] = of(claim("rival", num(1360), "2017-06-21"), approved);
    expect(observationSchema.parse(found)).toMatchObject({
      value: 1355,
      status: "approved",
      sources: [
        { kind: "report", rank: 1, value: 1355, report: { number: "12/BC-CAT", date: "2017-12-20" } },
        { kind: "article", rank: 2, value: 1360 },
      ],
    });
  });

  test.each(["not_reported", "not_applicable", "withheld"] as const)("missing for a reason: %s", (reason) => {
    const [found] = of(line("none", missing(reason), "approved", APPROVED));
    expect(observationSchema.parse(found)).toMatchObject({ value: null, qualifier: null, missing: reason });
  });

  test("a lost quote has no place", () => {
    const [found] = of(claim("lost", num(1), "2017-06-21"));
    expect(observationSchema.parse(found).sources[0]).toMatchObject({ start: null, end: null });
  });

  test.each([
    ["waits for approval", "submitted"],
    ["is a draft", "draft"],
    ["was returned", "returned"],
  ] as const)("nothing of what %s", (_name, status) => {
    expect(of(line("waiting", num(1), status, null))).toEqual([]);
  });
});

describe("observationsCsv", () => {
  const rowsOf = (csv: string) => csv.replace("\uFEFF", "").trimEnd().split("\r\n");

  test("one header, one row a figure, the words as its source", () => {
    const [header, ...rows] = rowsOf(observationsCsv(of(...CLAIMS), null));
    expect(header).toMatch(/^measure,unit,categories,period_kind,.*,source$/);
    expect(rows).toHaveLength(9);
    expect(rows[0]).toBe(
      "material-pages,tinh-tra-vinh,,span,,2017-06-21,unstated,… – 21/6/2017,4000,more_than,,,confirmed," +
        '"Công an Trà Vinh, 2017-06-21: ““con số 1”, nguyên văn”"',
    );
    expect(rows[3]).toContain(",sector=outside,");
  });

  test("a missing value has its reason and an empty cell, never a zero", () => {
    const key = { ...CLUBS, unitId: "huyen-tra-cu" };
    const flags = ["provisional", "revised"] as const;
    const none = line("none", missing(), "approved", APPROVED, { key, flags: [...flags] });
    const [, row] = rowsOf(observationsCsv(of(none), null));
    expect(row).toContain(",,,not_reported,provisional revised,approved,");
    expect(row).toContain('"12/BC-CAT, 2017-12-20, Công an tỉnh"');
  });

  test("the demonstration's mark leads the source of every row", () => {
    const approved = line("approved", num(1), "approved", APPROVED, {
      key: { ...CLUBS, unitId: "huyen-tra-cu" },
    });
    const [, ...rows] = rowsOf(observationsCsv(of(...CLAIMS, approved), "SỐ LIỆU MINH HỌA"));
    expect(rows).toHaveLength(10);
    for (const row of rows) expect(row).toContain(',"SỐ LIỆU MINH HỌA: ');
  });
});

describe("observationsQuery", () => {
  test.each<[object, object]>([
    [{}, { format: "json" }],
    [{ measure: "clubs,teams" }, { measure: ["clubs", "teams"] }],
    [{ measure: ["clubs", "teams,"] }, { measure: ["clubs", "teams"] }],
    [{ category: "" }, { category: "" }],
    [{ category: "place-kind=school" }, { category: "place-kind=school" }],
    [
      { from: "2015-02-28", format: "csv" },
      { from: "2015-02-28", format: "csv" },
    ],
  ])("%j", (given, query) => {
    expect(observationsQuery.parse(given)).toMatchObject(query);
  });
  test.each([{ from: "2015-02-29" }, { category: "sector" }, { format: "xlsx" }, { pending: "1" }])(
    "refuses %j",
    (given) => {
      expect(observationsQuery.safeParse(given).success).toBe(false);
    },
  );
});
