import { describe, expect, test } from "vitest";
import { seriesBreaks } from "./chart-breaks";
import { compareExamples } from "./compare-examples";
import type { Statement } from "./statements";
import { viewOf, yearly } from "./testing/measure-view-fixture";
import { CLUBS_MEASURE, PLACES_SAFE_RATE } from "./testing/measures-fixture";
import { SUCCESSIONS, UNITS } from "./testing/units-fixture";
import { num } from "./testing/values-fixture";

const BREAKS = seriesBreaks(CLUBS_MEASURE, UNITS, SUCCESSIONS);

function examples(statements: readonly Statement[], rates: readonly Statement[] = [], years = [2015, 2016]) {
  return compareExamples(
    { measureId: "clubs", view: viewOf(statements, years), breaks: BREAKS },
    { measureId: "places-safe-rate", view: viewOf(rates, years, { measure: PLACES_SAFE_RATE }) },
  );
}
const rate = (unitId: string, percent: number) =>
  yearly(unitId, 2016, num(percent), { measureId: "places-safe-rate" });

describe("comparisons that the data offer", () => {
  test("none where nobody has reported", () => {
    expect(examples([])).toEqual([]);
  });

  test("those whose boundaries changed, and large beside small, of the last year", () => {
    const statements = [
      yearly("huyen-tra-cu", 2016, num(120)),
      yearly("thi-xa-duyen-hai", 2016, num(60)),
      yearly("huyen-cang-long", 2016, num(200)),
      yearly("huyen-cau-ke", 2015, num(999)),
    ];
    expect(examples(statements)).toEqual([
      { kind: "boundaries", measureId: "clubs", unitIds: ["huyen-tra-cu", "thi-xa-duyen-hai"] },
      {
        kind: "sizes",
        measureId: "clubs",
        unitIds: ["huyen-cang-long", "huyen-tra-cu", "thi-xa-duyen-hai"],
      },
    ]);
  });

  test("the highest and lowest rate, where they differ", () => {
    expect(examples([], [rate("huyen-cau-ke", 90), rate("huyen-tra-cu", 95)])).toEqual([
      { kind: "rates", measureId: "places-safe-rate", unitIds: ["huyen-tra-cu", "huyen-cau-ke"] },
    ]);
    expect(examples([], [rate("huyen-cau-ke", 90), rate("huyen-tra-cu", 90)])).toEqual([]);
  });

  test("what is qualified or of a part of the year is no example", () => {
    const statements = [
      yearly("huyen-cang-long", 2016, num(200, "more_than")),
      yearly("huyen-cau-ke", 2016, num(20), { flags: ["part_year"] }),
      yearly("huyen-tieu-can", 2016, num(30)),
    ];
    expect(examples(statements)).toEqual([]);
  });
});
