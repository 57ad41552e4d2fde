import { describe, expect, it } from "vitest";
import { axisRoom, insideEdges, liftedLabel } from "./lift-label";

describe("liftedLabel", () => {
  it.each([
    ["nothing near", [], 80],
    ["a mark far to the side", [{ x: 160, y: 76 }], 80],
    ["a mark well below", [{ x: 105, y: 120 }], 80],
    ["a mark well above", [{ x: 105, y: 40 }], 80],
    ["a mark in its way", [{ x: 115, y: 76 }], 63],
    [
      "a mark in its way, and another above that",
      [
        { x: 115, y: 76 },
        { x: 95, y: 60 },
      ],
      47,
    ],
  ])("beside %s", (_, marks, baseline) => {
    expect(liftedLabel({ x: 100, y: 80 }, 5, marks)).toBe(baseline);
  });
});

describe("axisRoom", () => {
  it.each([
    [["0", "50"], 46],
    [["0", "1.000", "2.000"], 55],
    [["0", "100.000"], 72.2],
    [[], 46],
  ])("of %s", (printed, room) => {
    expect(axisRoom(printed)).toBeCloseTo(room);
  });
});

describe("insideEdges", () => {
  it.each([
    ["in the middle", 300, 10, 300],
    ["at the left edge", 5, 10, 34.5],
    ["at the right edge", 598, 10, 565.5],
    ["where it fits nowhere", 5, 100, 300],
  ])("%s", (_, x, letters, middle) => {
    expect(insideEdges(x, letters, 600)).toBeCloseTo(middle);
  });
});
