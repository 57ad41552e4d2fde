import { describe, expect, it } from "vitest";
import { changedSince, endOfDay } from "./as-of";
import { observationsOf } from "./observations";
import type { Statement } from "./statements";
import { line } from "./testing/statements-fixture";
import { num } from "./testing/values-fixture";

describe("endOfDay", () => {
  it("is midnight in the office, seven hours ahead of Greenwich", () => {
    expect(endOfDay("2026-11-25")).toBe("2026-11-25T16:59:59.999Z");
  });

  it.each(["2026-02-30", "25/11/2026", ""])("refuses %s", (day) => {
    expect(() => endOfDay(day)).toThrow(RangeError);
  });
});

describe("changedSince", () => {
  const approved = (id: string, at: string, changes: Partial<Statement> = {}) =>
    line(id, num(5), "approved", at, changes);
  const first = approved("first", "2026-01-10T03:00:00Z", {
    status: "superseded",
    supersededAt: "2026-03-01T03:00:00Z",
  });
  const correction = approved("correction", "2026-03-01T03:00:00Z");
  const all = [first, correction];

  it.each([
    ["before anything was approved", "2026-01-01", 1],
    ["while the first stood", "2026-02-01", 1],
    ["since the correction", "2026-03-01", 0],
  ])("counts %s", (_, day, changed) => {
    expect(changedSince(observationsOf(all, endOfDay(day)), observationsOf(all))).toBe(changed);
  });

  it("counts nothing where nothing was ever published", () => {
    expect(changedSince([], observationsOf([line("x", num(1), "submitted", null)]))).toBe(0);
  });
});
