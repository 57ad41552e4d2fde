import { describe, expect, it } from "vitest";
import { eventPlaces } from "./event-places";
import { type TimelineItemInput, timeline } from "./timeline";
import { wrapWords } from "./wrap";

describe("eventPlaces", () => {
  it.each([
    [
      "to the right where there is room",
      [
        [10, 10],
        [50, 10],
      ],
      [
        ["start", 0],
        ["start", 0],
      ],
    ],
    ["to the left at the right edge", [[95, 10]], [["end", 0]]],
    [
      "to the left of a neighbour",
      [
        [50, 15],
        [55, 15],
      ],
      [
        ["end", 0],
        ["start", 0],
      ],
    ],
    [
      "in the middle where neither side has room",
      [
        [0, 30],
        [45, 20],
        [56, 30],
      ],
      [
        ["start", 0],
        ["middle", 0],
        ["start", 0],
      ],
    ],
  ] as const)("runs words %s", (_, events, expected) => {
    const places = eventPlaces(events.map(([at, width]) => ({ at, width })));
    expect(places.map(({ align, level }) => [align, level])).toEqual(expected);
  });

  it("goes up a level rather than touch another's words or be crossed by another's line", () => {
    const events = [40, 45, 50].map((at) => ({ at, width: 30 }));
    const places = eventPlaces(events);
    expect(new Set(places.map(({ level }) => level)).size).toBeGreaterThan(1);
  });

  it("never fails, however many there are", () => {
    expect(eventPlaces(Array.from({ length: 7 }, () => ({ at: 50, width: 60 })))).toHaveLength(7);
  });
});

describe("timeline", () => {
  const item = (changes: Partial<TimelineItemInput>): TimelineItemInput => ({
    kind: "span",
    from: "2000-01-01",
    to: "2010-01-01",
    text: "",
    ...changes,
  });
  const one = (changes: Partial<TimelineItemInput>) =>
    timeline({ from: 2000, to: 2020, events: [], rows: [{ name: "", items: [item(changes)] }] }).rows[0]
      ?.items[0];

  it.each([
    ["a span over its years", {}, [0, 50]],
    ["a date as a point", { kind: "as-of", to: "2010-01-01", from: null }, [50, 50]],
    ["an unknown start from the edge", { kind: "unknown-start", from: null }, [0, 50]],
    ["what goes on to the edge", { kind: "period", to: null }, [0, 100]],
    ["what began before the axis from its edge", { from: "1990-01-01" }, [0, 50]],
  ] as const)("lays %s", (_, changes, [from, to]) => {
    expect(one(changes)).toMatchObject({ from, to });
  });

  it("says each event with its own precision, in order", () => {
    const { events } = timeline({
      from: 1992,
      to: 2026,
      rows: [],
      events: [
        { date: "2017-06-21", precision: "day", text: "" },
        { date: "1992-05-01", precision: "month", text: "" },
      ],
    });
    expect(events.map(({ date }) => date)).toEqual(["5/1992", "21/6/2017"]);
  });

  it("writes every fifth year of a long axis", () => {
    const { ticks } = timeline({ from: 1992, to: 2026, rows: [], events: [] });
    expect(ticks.map(({ year }) => year)).toEqual([1995, 2000, 2005, 2010, 2015, 2020, 2025]);
  });
});

describe("wrapWords", () => {
  it.each([
    ["Ngoài xã hội", 40, ["Ngoài xã hội"]],
    ["Cơ quan, doanh nghiệp, nhà trường", 20, ["Cơ quan, doanh", "nghiệp, nhà trường"]],
    ["một hai ba bốn", 4, ["một", "hai ba bốn"]],
  ])("%s", (text, length, lines) => {
    expect(wrapWords(text, length)).toEqual(lines);
  });
});
