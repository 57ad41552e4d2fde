import { describe, expect, test } from "vitest";
import { comparableGroups } from "./comparable-groups";
import { UNITS } from "./testing/units-fixture";
import { planUnitChange, type UnitChange, unitsAfter } from "./unit-change";

const FORM_UNITS = UNITS.filter(({ kind }) => kind === "commune" || kind === "ward").map(({ id }) => ({
  formId: "C",
  unitId: id,
  fromYear: 2026,
  toYear: null,
}));
const CATALOGUE = { units: UNITS, formUnits: FORM_UNITS };
const [first = "", second = ""] = FORM_UNITS.map(({ unitId }) => unitId);

const NEW = {
  kind: "commune",
  name: { vi: "Xã Mới", en: "Mới commune" },
  shortName: { vi: "Mới", en: "Mới" },
  code: "99999",
} as const;
const SPLIT: UnitChange = {
  kind: "split",
  fromIds: [first],
  toId: null,
  created: NEW,
  date: "2027-01-01",
  legalBasis: "NQ 1/2026",
  dissolves: false,
};
const planOf = (change: Partial<UnitChange>) => {
  const planned = planUnitChange(CATALOGUE, { ...SPLIT, ...change });
  if (planned.kind === "wrong") throw new Error(planned.fields.join());
  return planned.plan;
};

describe("what a change makes of units", () => {
  test("a split makes a unit that reports from its first year on; the old one stays", () => {
    const plan = planOf({});
    expect(plan.ended).toEqual([]);
    expect(plan.created).toMatchObject({
      unit: {
        id: "xa-moi",
        validFrom: "2027-01-01",
        validTo: null,
        codes: [{ code: "99999", from: "2027-01-01" }],
      },
      formId: "C",
      fromYear: 2027,
    });
    expect(plan.successions).toMatchObject([{ from: first, to: "xa-moi", kind: "split", extent: "part" }]);
  });

  test("before the year's end the new unit reports in that very year", () => {
    expect(planOf({ date: "2026-12-14" }).created?.fromYear).toBe(2026);
    expect(planOf({ date: "2026-12-15" }).created?.fromYear).toBe(2027);
  });

  test("a renamed unit ends the day before and reports for its last year", () => {
    const plan = planOf({ kind: "rename", date: "2026-07-01" });
    expect(plan.ended).toEqual([{ unitId: first, lastDay: "2026-06-30", lastYear: 2026 }]);
    expect(plan.successions).toMatchObject([{ kind: "rename", extent: "whole" }]);
  });

  test("a merger ends all of them, into a new unit or a present one", () => {
    expect(planOf({ kind: "merge", fromIds: [first, second] }).ended).toHaveLength(2);
    const into = planOf({ kind: "merge", fromIds: [first], toId: second, created: null });
    expect(into.ended.map(({ unitId }) => unitId)).toEqual([first]);
    expect(into.successions).toMatchObject([{ from: first, to: second, extent: "whole" }]);
  });

  test("a part that moves ends nobody, an end leaves nothing behind", () => {
    const moved = planOf({ kind: "transfer", toId: second, created: null });
    expect(moved).toMatchObject({
      ended: [],
      created: null,
      successions: [{ from: first, to: second, extent: "part" }],
    });
    expect(planOf({ kind: "end", created: null })).toMatchObject({
      ended: [{ unitId: first }],
      successions: [],
    });
  });

  test("who splits compares only together over the years of the split", () => {
    const plan = planOf({});
    const group = (units: readonly (typeof UNITS)[number][]) =>
      comparableGroups(units, plan.successions, 2026, 2027).find(({ unitIds }) => unitIds.includes(first));
    expect(group(unitsAfter(UNITS, plan))?.unitIds).toEqual([first, "xa-moi"].sort());
  });

  test.each<[string, Partial<UnitChange>, string[]]>([
    ["an unknown unit", { fromIds: ["xa-khong-co"] }, ["fromIds"]],
    ["no unit", { fromIds: [] }, ["fromIds"]],
    ["two that split at once", { fromIds: [first, second] }, ["fromIds"]],
    ["one alone that merges", { kind: "merge" }, ["fromIds"]],
    ["a unit that has ended", { fromIds: ["huyen-cang-long"] }, ["fromIds"]],
    ["a unit that is not there yet", { date: "2025-07-01" }, ["fromIds"]],
    ["a name that is taken", { created: { ...NEW, name: { vi: "Huyện Càng Long", en: "x" } } }, ["nameVi"]],
    ["a name without letters", { created: { ...NEW, name: { vi: "?", en: "x" } } }, ["nameVi"]],
    ["a part moved to itself", { kind: "transfer", toId: first, created: null }, ["toId"]],
    ["a part moved nowhere", { kind: "transfer", created: null }, ["toId"]],
    ["no legal basis", { legalBasis: " " }, ["legalBasis"]],
    [
      "the code of another",
      { created: { ...NEW, code: UNITS.find(({ id }) => id === second)?.codes[0]?.code ?? "" } },
      ["code"],
    ],
  ])("refuses %s", (_, change, fields) => {
    expect(planUnitChange(CATALOGUE, { ...SPLIT, ...change })).toEqual({ kind: "wrong", fields });
  });

  test("a renamed unit hands its code on", () => {
    const code = UNITS.find(({ id }) => id === first)?.codes[0]?.code ?? "";
    expect(code).not.toBe("");
    expect(planOf({ kind: "rename", created: { ...NEW, code } }).created?.unit.codes[0]?.code).toBe(code);
  });
});
