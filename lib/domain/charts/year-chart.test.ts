import { describe, expect, it } from "vitest";
import type { DrawnCell } from "../drawn-view";
import type { Observation } from "../observations";
import { observationsOf } from "../observations";
import { shareOfPlan } from "../plans";
import { periodForTiming, reportingWindow } from "../reporting-years";
import { sumOfParts } from "../rollup";
import { claim, line, ON_21_JUNE_2017, SINCE_2008 } from "../testing/statements-fixture";
import { unitOf } from "../testing/units-fixture";
import { missing, num } from "../testing/values-fixture";
import type { Flag, Value } from "../values";
import { datedMarks, yearTable } from "../year-table";
import { WORDS_EN, WORDS_VI } from "./testing/words-fixture";
import { type YearChartInput, yearChart } from "./year-chart";
import { yearKey } from "./year-key";
import { yearLayout } from "./year-layout";

const YEARS = [2013, 2014, 2015, 2016, 2017];
const TRA_CU = "huyen-tra-cu";
const CAU_KE = "huyen-cau-ke";

function lineOf(
  unitId: string,
  year: number,
  value: Value,
  flags: Flag[] = [],
  status: "approved" | "submitted" = "approved",
) {
  const window = reportingWindow(unitOf(unitId), year) ?? undefined;
  const key = { measureId: "clubs", unitId, categories: {}, period: periodForTiming("stock", year, window) };
  return line(`${unitId}-${year}`, value, status, status === "approved" ? "2018-01-01T00:00:00Z" : null, {
    key,
    flags,
  });
}

function rowsOf(statements: ReturnType<typeof lineOf>[], unitIds = [TRA_CU], years = YEARS) {
  return yearTable({
    units: unitIds.map(unitOf),
    years,
    timing: "stock",
    observations: observationsOf(statements),
    asks: () => true,
    withPending: true,
  });
}

function chart(changes: Partial<YearChartInput>) {
  return yearChart({
    years: YEARS,
    timing: "stock",
    unitOfMeasure: "câu lạc bộ",
    rows: [],
    highlighted: [TRA_CU],
    totals: [],
    asOf: [],
    spans: [],
    breaks: [],
    endOfDistricts: null,
    words: WORDS_VI,
    ...changes,
  });
}

const claims = (...statements: ReturnType<typeof claim>[]): Observation[] => observationsOf(statements);

describe("yearChart, lines", () => {
  it("places a yearly stock on its year and tells the change from the year before", () => {
    const rows = rowsOf([lineOf(TRA_CU, 2016, num(120)), lineOf(TRA_CU, 2017, num(125))]);
    const point = chart({ rows }).lines[0]?.points.at(-1);
    expect(point).toMatchObject({
      at: 2017,
      value: 125,
      open: false,
      printed: null,
      statementId: "huyen-tra-cu-2017",
    });
    expect(point?.label).toBe("Huyện Trà Cú, 14/12/2017: 125 câu lạc bộ. Tăng 5 so với 2016");
  });

  it("ties a mark to the report that states it", () => {
    const rows = rowsOf([lineOf(TRA_CU, 2017, num(125))]);
    expect(chart({ rows }).lines[0]?.points.at(-1)?.evidenceId).toBe(
      "report-submission-of-huyen-tra-cu-2017",
    );
  });

  it.each([
    ["trên 130", num(130, "more_than")],
    ["gần 130", num(130, "nearly")],
    ["khoảng 130", num(130, "about")],
  ])("prints %s and tells no change from it", (printed, value) => {
    const rows = rowsOf([lineOf(TRA_CU, 2016, num(120)), lineOf(TRA_CU, 2017, value)]);
    const point = chart({ rows }).lines[0]?.points.at(-1);
    expect(point?.printed).toBe(printed);
    expect(point?.tip.notes).toEqual([]);
  });

  it("words what is not approved apart from what is provisional", () => {
    const rows = rowsOf([
      lineOf(TRA_CU, 2016, num(120), ["provisional"]),
      lineOf(TRA_CU, 2017, num(125), [], "submitted"),
    ]);
    const points = chart({ rows }).lines[0]?.points ?? [];
    expect(points.slice(-2).map(({ open, tip }) => [open, tip.state])).toEqual([
      [true, "số sơ bộ"],
      [true, "chưa duyệt"],
    ]);
  });

  it("keeps gaps as gaps, tells why, and gives inner ones of chosen units a letter after the breaks", () => {
    const rows = rowsOf([
      lineOf(TRA_CU, 2014, num(110)),
      lineOf(TRA_CU, 2015, missing("withheld")),
      lineOf(TRA_CU, 2017, num(125)),
    ]);
    const made = chart({ rows, breaks: [{ date: "2015-05-15", label: "đổi ranh giới", unitIds: [TRA_CU] }] });
    expect(made.lines[0]?.points.map(({ kind, value }) => [kind, value])).toEqual([
      ["gap", null],
      ["value", 110],
      ["gap", null],
      ["gap", null],
      ["value", 125],
    ]);
    expect(made.notes).toEqual([
      { letter: "a", text: "15/5/2015: đổi ranh giới" },
      { letter: "b", text: "2015: Huyện Trà Cú không công bố" },
      { letter: "c", text: "2016: Huyện Trà Cú chưa có số liệu" },
    ]);
  });

  it("breaks only the lines of the units that a change touches, and tells no change across it", () => {
    const rows = rowsOf(
      [TRA_CU, CAU_KE].flatMap((id) => [lineOf(id, 2014, num(168)), lineOf(id, 2015, num(148))]),
      [TRA_CU, CAU_KE],
    );
    const { lines } = chart({ rows, breaks: [{ date: "2015-05-15", label: "", unitIds: [TRA_CU] }] });
    expect(lines.map(({ breaks }) => breaks.length)).toEqual([1, 0]);
    expect(lines.map(({ points }) => points[2]?.tip.notes)).toEqual([[], ["Giảm 20 so với 2014"]]);
  });

  it("draws nothing where a unit did not exist, and leaves out units without a value", () => {
    const rows = rowsOf([lineOf("thi-xa-duyen-hai", 2015, num(83))], ["thi-xa-duyen-hai", CAU_KE]);
    const { lines } = chart({ rows });
    expect(lines.map(({ unitId }) => unitId)).toEqual(["thi-xa-duyen-hai"]);
    expect(lines[0]?.points.map(({ at }) => at)).toEqual([2015, 2016, 2017]);
  });

  it("places the last figure of a district at its true date, before the break", () => {
    const rows = rowsOf([lineOf(TRA_CU, 2025, num(210))], [TRA_CU], [2024, 2025, 2026]);
    const made = chart({
      years: [2024, 2025, 2026],
      rows,
      breaks: [{ date: "2025-07-01", label: "bỏ cấp huyện", unitIds: null }],
      endOfDistricts: "2025-07-01",
    });
    const at = made.lines[0]?.points.at(-1)?.at ?? 0;
    expect(at).toBeGreaterThan(2024.5);
    expect(at).toBeLessThan(made.breaks[0]?.at ?? 0);
    expect(made.endsAt).toBe(made.breaks[0]?.at);
  });

  it("says the year beside a line that ends before the others", () => {
    const rows = rowsOf([lineOf(TRA_CU, 2017, num(125)), lineOf(CAU_KE, 2015, num(90))], [TRA_CU, CAU_KE]);
    const made = chart({ rows });
    expect(made.lines.map(({ end }) => end)).toEqual(["125", "90 (2015)"]);
    expect(made.endTitle).toBe("Năm 2017");
  });

  it("colours by the order of choice, six at most", () => {
    const ids = [
      "huyen-cang-long",
      CAU_KE,
      "huyen-tieu-can",
      "huyen-chau-thanh",
      "huyen-cau-ngang",
      TRA_CU,
      "huyen-duyen-hai",
    ];
    const rows = rowsOf(
      ids.map((id) => lineOf(id, 2017, num(5))),
      ids,
    );
    const { lines } = chart({ rows, highlighted: [...ids].reverse() });
    expect(lines.map(({ colour }) => colour)).toEqual([null, 5, 4, 3, 2, 1, 0]);
  });
});

describe("yearChart, totals", () => {
  const parts = (...values: (number | null)[]) =>
    values.map((value, index) => ({ unitId: `${index}`, value: value === null ? null : num(value) }));

  it("marks an incomplete sum with how much of it is there", () => {
    const result = sumOfParts(null, parts(5, null), 2);
    const total = chart({ totals: [{ year: 2017, result, statement: null, flags: [], pending: false }] })
      .totals[0];
    expect(total).toMatchObject({ kind: "partial", at: 2017, value: 5, share: "1/2", statementId: null });
    expect(total?.label).toBe("Toàn tỉnh, 14/12/2017: 5 câu lạc bộ. Tổng của 1 trên 2 đơn vị");
  });

  it("keeps a stated total that the sum contradicts and tells both", () => {
    const statement = lineOf("tinh-tra-vinh", 2017, num(20));
    const result = sumOfParts(num(20), parts(5, 6), 2);
    const total = chart({ totals: [{ year: 2017, result, statement, flags: [], pending: false }] }).totals[0];
    expect(total).toMatchObject({
      kind: "stated",
      value: 20,
      differs: true,
      statementId: "tinh-tra-vinh-2017",
    });
    expect(total?.tip.notes).toEqual(["Số toàn tỉnh được công bố", "Khác tổng của các đơn vị là 11"]);
  });

  it("draws kinds as a range, never as a sum", () => {
    const result = { kind: "range", low: 30, high: 40, reported: 2, expected: 2 } as const;
    const total = chart({ totals: [{ year: 2017, result, statement: null, flags: [], pending: false }] })
      .totals[0];
    expect(total).toMatchObject({ kind: "range", value: 30, high: 40, printed: "30 – 40", share: null });
  });

  it("has no bar where nothing was reported", () => {
    const result = { kind: "none", reported: 0, expected: 9 } as const;
    expect(
      chart({ totals: [{ year: 2017, result, statement: null, flags: [], pending: false }] }).totals,
    ).toEqual([]);
  });
});

describe("yearChart, claims between the years", () => {
  const clubs = claim("3", num(1360), "2017-06-21");
  const key = {
    measureId: "commended-collectives",
    unitId: "tinh-tra-vinh",
    categories: {},
    period: SINCE_2008,
  };

  it("stands 21/6/2017 between the marks of 2016 and 2017", () => {
    const { asOf } = datedMarks(claims(clubs), "stock");
    const mark = chart({ asOf }).asOf[0];
    expect(mark?.badge).toBe("[1] 1.360 · 21/6/2017");
    expect(mark?.at).toBeCloseTo(2016.52, 2);
    expect(mark?.evidenceId).toBe("article-of-3-1");
  });

  it("speaks English with English numbers", () => {
    const { asOf } = datedMarks(claims(clubs), "stock");
    expect(chart({ asOf, words: WORDS_EN }).asOf[0]?.tip.value).toBe("1,360");
  });

  it("lays a span over its years without dividing it, and stretches the axis to hold it", () => {
    const { spans } = datedMarks(claims(claim("8", num(118), "2017-06-21", { key })), "flow");
    const made = chart({ spans, unitOfMeasure: "tập thể" });
    expect(made.spans).toHaveLength(1);
    expect(made.spans[0]).toMatchObject({
      from: 2007.5,
      value: 118,
      text: "[1] 118 tập thể",
      period: "2008 – 21/6/2017",
    });
    expect(made.axis.from).toBeLessThan(2007.5);
  });

  it("keeps an unknown start unknown", () => {
    const unknown = { ...key, period: { ...SINCE_2008, from: null, fromPrecision: null } };
    const { spans } = datedMarks(
      claims(claim("1", num(4000, "more_than"), "2017-06-21", { key: unknown })),
      "flow",
    );
    expect(chart({ spans }).spans[0]).toMatchObject({ from: null, tip: { value: "trên 4.000" } });
  });

  it("leaves out a claim that says that there is no number", () => {
    const none = claim("3", missing(), "2017-06-21", { key: { ...key, period: ON_21_JUNE_2017 } });
    expect(chart({ asOf: claims(none) }).asOf).toEqual([]);
  });
});

describe("yearChart, groups, shares and changes", () => {
  const unit = { ...unitOf(TRA_CU), id: "a+b", shortName: { vi: "A + B", en: "A + B" } };
  const parts = { id: "parts-a+b", reported: 2, expected: 3 };
  const sum = { kind: "value", flags: [], pending: false, statement: null } as const;
  const rowOf = (...cells: DrawnCell[]) => [{ unit, cells }];

  it("leads from a group's sum to its units, and says of how many it is", () => {
    const whole: DrawnCell = {
      ...sum,
      flags: [],
      year: 2014,
      value: num(300),
      parts: { ...parts, reported: 3 },
    };
    const some: DrawnCell = { ...sum, flags: [], year: 2015, value: num(200), parts };
    const points = chart({ rows: rowOf(whole, some), highlighted: ["a+b"] }).lines[0]?.points;
    expect(points).toMatchObject([
      { evidenceId: "parts-a+b", statementId: null, share: null, printed: null },
      { share: "2/3", printed: "200 (2/3)", tip: { notes: ["Tổng của 2 trên 3 đơn vị"] } },
    ]);
  });

  it("draws kinds of a group from the largest part to the sum", () => {
    const range: DrawnCell = {
      kind: "range",
      year: 2015,
      low: 10,
      high: 22,
      flags: [],
      pending: false,
      parts,
    };
    const open: DrawnCell = { ...range, year: 2016, high: null };
    expect(chart({ rows: rowOf(range, open) }).lines[0]?.points).toMatchObject([
      { kind: "range", value: 10, high: 22, printed: "10 – 22" },
      { kind: "range", value: 10, high: null, printed: "ít nhất 10", qualifier: "at_least" },
    ]);
  });

  it("signs changes, says what they are computed from, and draws nothing where none is told", () => {
    const basis = { kind: "change", before: num(120), now: num(90) } as const;
    const change: DrawnCell = { ...sum, flags: [], year: 2016, value: num(-25), basis };
    const none: DrawnCell = { kind: "untold", year: 2017, why: "break", difference: null, statement: null };
    const made = chart({ rows: rowOf(change, none), signed: true, rowUnit: "%" });
    expect(made.signed).toBe(true);
    expect(made.lines[0]?.points).toMatchObject([
      { value: -25, label: "A + B, năm 2016: −25%. 90, năm 2015: 120" },
    ]);
    expect(made.lines[0]?.end).toBe("−25");
  });

  it("says of what a share is one", () => {
    const basis = { kind: "share", value: num(210), total: num(1680) } as const;
    const share: DrawnCell = { ...sum, flags: [], year: 2016, value: num(12.5), basis };
    const [point] = chart({ rows: rowOf(share), rowUnit: "%" }).lines[0]?.points ?? [];
    expect(point?.label).toBe("A + B, năm 2016: 12,5%. 210 trên tổng 1.680");
  });

  it("leads no line to a part of a year", () => {
    const rows = rowsOf([lineOf(TRA_CU, 2016, num(120)), lineOf(TRA_CU, 2017, num(60), ["part_year"])]);
    const apart = chart({ rows }).lines[0]?.points.map((point) => point.apart);
    expect(apart).toEqual([true, true, true, false, true]);
  });

  it("says that a gap is what the reader left out", () => {
    const gap: DrawnCell = { kind: "gap", year: 2017, leftOut: "provisional" };
    const value: DrawnCell = { ...sum, flags: [], year: 2016, value: num(5) };
    const points = chart({ rows: rowOf(value, gap) }).lines[0]?.points;
    expect(points?.[1]?.tip.notes).toEqual(["chỉ có số sơ bộ, đang để ngoài"]);
  });

  it("gives a break its law and those whom it touches, for its mark and its note", () => {
    const made = chart({
      breaks: [
        {
          date: "2015-05-15",
          label: "đổi ranh giới",
          legalBasis: "934/NQ-UBTVQH13",
          touches: ["Trà Cú", "H. Duyên Hải"],
          unitIds: [],
        },
      ],
    });
    expect(made.notes).toEqual([
      { letter: "a", text: "15/5/2015: đổi ranh giới. Trà Cú, H. Duyên Hải. Căn cứ: 934/NQ-UBTVQH13" },
    ]);
    expect(made.breaks[0]).toMatchObject({
      text: "15/5/2015: đổi ranh giới",
      evidenceId: null,
      label: "15/5/2015: đổi ranh giới. Trà Cú, H. Duyên Hải. Căn cứ: 934/NQ-UBTVQH13",
    });
  });
});

describe("yearChart, the movement's events", () => {
  const events = [
    { date: "2017-06-21", precision: "day", text: "bài viết" },
    { date: "2015-01-01", precision: "year", text: "chuẩn" },
    { date: "1992-05-01", precision: "month", text: "tái lập" },
  ] as const;

  it("stand at their dates inside the axis, in the order of time, a bare year on its year", () => {
    const made = chart({ events });
    expect(made.events.map(({ mark, text }) => [mark, text])).toEqual([
      ["I", "2015: chuẩn"],
      ["II", "21/6/2017: bài viết"],
    ]);
    expect(made.events[0]?.at).toBe(2015);
    expect(made.events[1]?.at).toBeCloseTo(2016.52, 2);
  });

  it("are not drawn unless asked for, and then have a row of their own", () => {
    const [without, withEvents] = [chart({}), chart({ events })];
    expect(without.events).toEqual([]);
    expect(yearLayout(without).events).toBeNull();
    expect(yearLayout(withEvents).height - yearLayout(without).height).toBe(28);
  });
});

describe("yearChart, plans", () => {
  const planned = (unitId: string, year: number, value: number, reached: Value | null, isWhole = false) => {
    const document = "Kế hoạch 15/KH-UBND ngày 20-01-2016";
    const plan = { measureId: "clubs", categoryKey: "", unitId, year, value, document };
    return { plan, isWhole, reached, share: shareOfPlan(reached, value) };
  };
  const rows = rowsOf(
    [lineOf(TRA_CU, 2016, num(120)), lineOf(CAU_KE, 2016, num(80)), lineOf(TRA_CU, 2017, num(125))],
    [TRA_CU, CAU_KE],
  );

  it("marks what was to be reached, with its share and its document, and leads to its line", () => {
    const [mark] = chart({ rows, plans: [planned(TRA_CU, 2016, 150, num(120))] }).plans;
    expect(mark).toMatchObject({
      at: 2016,
      value: 150,
      panel: "units",
      colour: 0,
      statementId: null,
      evidenceId: "plan-huyen-tra-cu-2016",
      label:
        "Huyện Trà Cú, Kế hoạch năm 2016: 150 câu lạc bộ. Đạt 80% kế hoạch. Kế hoạch 15/KH-UBND ngày 20-01-2016",
    });
  });

  it("draws those of the whole and of chosen units alone", () => {
    const plans = [
      planned(CAU_KE, 2016, 90, num(80)),
      planned("tinh-tra-vinh", 2017, 1400, null, true),
      planned("huyen-tieu-can", 2016, 90, null),
    ];
    const data = chart({ rows, plans });
    expect(data.plans.map(({ panel, colour, tip }) => [panel, colour, tip.notes[0]])).toEqual([
      ["province", null, "Chưa có số để so"],
    ]);
    expect(yearLayout(data).province).not.toBeNull();
    expect(yearLayout(chart({ rows })).province).toBeNull();
    expect(yearKey(data, "chưa duyệt")).toContain("plan");
    expect(yearKey(chart({ rows }), "chưa duyệt")).not.toContain("plan");
  });
});
