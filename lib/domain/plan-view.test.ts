import { describe, expect, it } from "vitest";
import { plansReached, valueIn } from "./plan-view";
import { type PlanFigure, planPlace, shareOfPlan } from "./plans";
import { viewOf, yearly } from "./testing/measure-view-fixture";
import { missing, num } from "./testing/values-fixture";
import type { Value } from "./values";

const PROVINCE = "tinh-tra-vinh";
const plan = (unitId: string, year: number, value: number): PlanFigure => ({
  measureId: "clubs",
  categoryKey: "",
  unitId,
  year,
  value,
  document: "Kế hoạch 15/KH-UBND",
});

describe("shareOfPlan", () => {
  it.each<[string, Value | null, number, Value | null]>([
    ["less than was planned", num(96), 120, num(80)],
    ["more than was planned", num(150), 120, num(125)],
    ["none of it: zero is a number", num(0), 120, num(0)],
    ["more than a number: the share is more too", num(90, "more_than"), 120, num(75, "more_than")],
    ["about a number", num(90, "about"), 120, num(75, "about")],
    ["a plan of zero is no base", num(5), 0, null],
    ["no number for a reason", missing(), 120, null],
    ["nothing said", null, 120, null],
  ])("%s", (_, value, planned, share) => {
    expect(shareOfPlan(value, planned)).toEqual(share);
  });
});

describe("plansReached", () => {
  const view = viewOf(
    [
      yearly("huyen-tra-cu", 2017, num(90)),
      yearly("huyen-cau-ke", 2017, missing("withheld")),
      yearly(PROVINCE, 2018, num(1300)),
    ],
    [2017, 2018],
  );

  it.each<[string, string, number, boolean, Value | null]>([
    ["a unit's figure", "huyen-tra-cu", 2017, false, num(90)],
    ["a unit's reason", "huyen-cau-ke", 2017, false, missing("withheld")],
    ["a unit that has said nothing", "huyen-tra-cu", 2018, false, null],
    ["a unit that the view does not have", "huyen-nowhere", 2017, false, null],
    ["the whole's stated total", PROVINCE, 2018, true, num(1300)],
    ["a sum of some units is not the whole", PROVINCE, 2017, true, null],
    ["a year that the view does not have", "huyen-tra-cu", 2010, false, null],
  ])("valueIn gives %s", (_, unitId, year, isWhole, value) => {
    expect(valueIn(view, unitId, year, isWhole)).toEqual(value);
  });

  it("sets each plan of the years beside what was reached", () => {
    const plans = [
      plan("huyen-tra-cu", 2017, 100),
      plan(PROVINCE, 2018, 1000),
      plan("huyen-tra-cu", 2016, 80),
    ];
    expect(plansReached(view, plans, [PROVINCE])).toEqual([
      { plan: plans[0], isWhole: false, reached: num(90), share: num(90) },
      { plan: plans[1], isWhole: true, reached: num(1300), share: num(130) },
    ]);
  });

  it("names the place that a plan's mark leads to", () => {
    expect(planPlace(plan("huyen-tra-cu", 2017, 100))).toBe("plan-huyen-tra-cu-2017");
  });
});
