import { describe, expect, it } from "vitest";
import { breakPlaces, noteSides } from "./break-notes";
import type { YearLine } from "./year-chart-types";

const breaks = [
  { at: 3, text: "0123456789", letter: "a" },
  { at: 9, text: "0123456789", letter: "b" },
];
const line = (...ats: number[]) =>
  ({ points: ats.map((at) => ({ kind: "value", at })) }) as unknown as YearLine;

describe("breakPlaces", () => {
  it("draws a break at its date", () => {
    expect(breakPlaces({ breaks, lines: [line(2, 4)] }, (at) => at * 10)).toEqual([30, 90]);
  });

  it("draws it after the figure of the day before, not through its mark", () => {
    expect(breakPlaces({ breaks, lines: [line(2.9, 8)] }, (at) => at * 10)).toEqual([37, 90]);
  });

  it("needs no figure", () => {
    expect(breakPlaces({ breaks, lines: [] }, (at) => at * 10)).toEqual([30, 90]);
  });
});

describe("noteSides", () => {
  it.each([
    ["to the left while there is room", [200, 400], { from: 0, to: 500 }, ["left", "left"]],
    ["to the right near the left edge", [50, 400], { from: 0, to: 500 }, ["right", "left"]],
    ["not at all where neither side has room", [50, 120], { from: 0, to: 150 }, [null, null]],
    ["not at all on phones", [200, 400], null, [null, null]],
  ])("%s", (_, places, room, sides) => {
    expect(noteSides({ breaks }, places, room)).toEqual(sides);
  });
});
