import { describe, expect, it } from "vitest";
import { type ChartSlot, drawnWidth, SLOTS, widthsOf } from "./slots";

const slots = Object.keys(SLOTS) as ChartSlot[];

describe.each(slots)("the place %s", (slot) => {
  it("shows one drawing at every width, each from its own width on", () => {
    const widths = widthsOf(slot);
    const shown = SLOTS[slot].map(({ shown }) => ({
      from: Number(/hidden @min-\[(\d+)px\]:block/.exec(shown)?.[1] ?? 0),
      to: Number(/@min-\[(\d+)px\]:hidden/.exec(shown)?.[1] ?? Number.POSITIVE_INFINITY),
    }));
    expect(shown.map(({ from }) => from)).toEqual([0, ...widths.slice(1)]);
    expect(shown.map(({ to }) => to)).toEqual([...widths.slice(1), Number.POSITIVE_INFINITY]);
  });

  it("names its widths from narrow to wide, and fits a phone of 360 pixels", () => {
    const widths = widthsOf(slot);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths[0]).toBeLessThanOrEqual(294);
  });
});

describe("drawnWidth", () => {
  it.each([
    [700, 678],
    [678, 678],
    [677.9, 344],
    [100, 294],
  ])("of a place of %d pixels is %d", (available, width) => {
    expect(drawnWidth([294, 344, 678], available)).toBe(width);
  });

  it("is the whole place where nothing was drawn ahead", () => {
    expect(drawnWidth([], 512.7)).toBe(512);
  });
});
