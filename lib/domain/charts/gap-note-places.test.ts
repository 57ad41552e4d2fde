import { describe, expect, it } from "vitest";
import { gapNotePlaces } from "./gap-note-places";

const room = { axis: 400, width: 600, narrow: false };
const note = (letter: string, length = 20) => ({ text: "x".repeat(length), letter });
const flat = (y: number, from = 0, to = 600) => [
  { x: from, y },
  { x: to, y },
];

describe("gapNotePlaces", () => {
  it("stands in the lowest row, over its gap", () => {
    expect(gapNotePlaces([note("a")], [300], [], room)).toEqual([
      { said: `${"x".repeat(20)} (a)`, x: 300, y: 382 },
    ]);
  });

  it("goes a row up where words stand already, and not where they stand elsewhere", () => {
    const places = gapNotePlaces([note("a"), note("b"), note("c")], [150, 200, 450], [], room);
    expect(places.map(({ y }) => y)).toEqual([382, 364, 382]);
  });

  it.each([
    ["one row up, over a flat line", [flat(380)], 364, "words"],
    ["below a line that passes higher", [flat(350)], 382, "words"],
    ["beside a line that ends before", [flat(380, 0, 150)], 382, "words"],
    [
      "above a slope that crosses the lowest row only at one end",
      [
        [
          { x: 210, y: 375 },
          { x: 600, y: 500 },
        ],
      ],
      364,
      "words",
    ],
    [
      "as a letter where every row is crossed",
      [
        [
          { x: 210, y: 420 },
          { x: 270, y: 300 },
        ],
      ],
      382,
      "letter",
    ],
    ["at a single point", [[{ x: 310, y: 380 }]], 364, "words"],
  ])("%s", (_, lines, y, what) => {
    const [place] = gapNotePlaces([note("a")], [300], lines, room);
    expect([place?.y, place?.said === "(a)" ? "letter" : "words"]).toEqual([y, what]);
  });

  it("never leaves the drawing", () => {
    const [first, last] = gapNotePlaces([note("a"), note("b")], [5, 595], [], room);
    expect(first?.x).toBeGreaterThan(80);
    expect(last?.x).toBeLessThan(520);
  });

  it("says letters alone on phones", () => {
    expect(gapNotePlaces([note("a")], [300], [], { ...room, narrow: true })[0]?.said).toBe("(a)");
  });
});
