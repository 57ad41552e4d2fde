import { expect, test } from "vitest";
import { MOVEMENT_EVENTS } from "./movement-events";
import { SUCCESSIONS, UNITS } from "./testing/units-fixture";
import { unitPeriods } from "./unit-periods";

test("the record's units: eight districts, nine from 2015, communes from July 2025", () => {
  expect(unitPeriods(UNITS, SUCCESSIONS)).toEqual([
    { level: "districts", count: 8, from: "2010-03-05", to: "2015-05-14", legalBases: ["11/NQ-CP"] },
    { level: "districts", count: 9, from: "2015-05-15", to: "2025-06-30", legalBases: ["934/NQ-UBTVQH13"] },
    { level: "communes", count: 41, from: "2025-07-01", to: null, legalBases: ["1687/NQ-UBTVQH15"] },
  ]);
});

test("a change that leaves the number begins no time of its own", () => {
  const renaming = SUCCESSIONS.filter(({ kind }) => kind === "rename");
  const [only, ...others] = unitPeriods(UNITS, [
    ...renaming,
    {
      from: "huyen-tra-cu",
      to: "huyen-cau-ke",
      date: "2012-01-01",
      kind: "transfer",
      extent: "part",
      legalBasis: "x",
    },
  ]);
  expect(only).toMatchObject({ count: 8, to: null });
  expect(others).toEqual([]);
});

test("nothing dated, nothing told", () => {
  expect(unitPeriods(UNITS, [])).toEqual([]);
});

test("the movement's events of units stand on the days of their changes", () => {
  const days = new Set(SUCCESSIONS.map(({ date }) => date));
  for (const id of ["city", "duyenHai", "communes"]) {
    expect(days).toContain(MOVEMENT_EVENTS.find((event) => event.id === id)?.date);
  }
});
