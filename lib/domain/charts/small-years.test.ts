import { describe, expect, it } from "vitest";
import { smallTicks, smallYears } from "./small-years";
import { WORDS_VI } from "./testing/words-fixture";
import type { YearLine, YearPoint } from "./year-chart-types";

const point = (at: number, value: number | null, changes: Partial<YearPoint> = {}): YearPoint => ({
  kind: value === null ? "gap" : "value",
  at,
  value,
  qualifier: "exact",
  open: false,
  printed: null,
  high: null,
  share: null,
  apart: value === null,
  statementId: value === null ? null : `s-${at}`,
  evidenceId: value === null ? null : `report-${at}`,
  label: "",
  tip: { title: "", value: null, unit: "", notes: [], state: null },
  ...changes,
});
const lineOf = (points: YearPoint[], breaks: number[] = []): YearLine => ({
  unitId: "a",
  name: "A",
  colour: null,
  points,
  breaks,
  end: "5",
});
const SCALE = { axis: { from: 2011.5, to: 2016.5 }, ticks: [0, 50, 100] };
const made = (points: YearPoint[], breaks: number[] = [], signed = false) =>
  smallYears(lineOf(points, breaks), signed ? { ...SCALE, ticks: [-100, 0, 100] } : SCALE, signed, WORDS_VI);

describe("smallYears", () => {
  it("places figures by year and value, in per cent of the plot", () => {
    expect(made([point(2012, 100), point(2014, 25)]).points).toMatchObject([
      { x: 10, y: 0, statementId: "s-2012", evidenceId: "report-2012" },
      { x: 50, y: 75 },
    ]);
  });

  it("leaves gaps open, breaks lines, and dashes what is not final", () => {
    const years = [
      point(2012, 10),
      point(2013, 20),
      point(2014, null),
      point(2015, 30, { open: true }),
      point(2016, 40),
    ];
    const { points, paths } = made(years);
    expect(paths).toEqual([
      { dashed: false, points: "10,90 30,80" },
      { dashed: true, points: "70,70 90,60" },
    ]);
    expect(points[2]).toMatchObject({ gap: true, y: 100, evidenceId: null });
    expect(points[3]).toMatchObject({ hollow: true });
    expect(made(years.slice(0, 2), [2012.42])).toMatchObject({ paths: [], breaks: [18.4] });
  });

  it("joins no sum of some units only, no range and no change", () => {
    expect(made([point(2012, 10), point(2013, 20, { share: "2/3", apart: true })]).paths).toEqual([]);
    const range = point(2013, 20, { kind: "range", high: 50, apart: true });
    expect(made([point(2012, 10), range])).toMatchObject({ paths: [], points: [{}, { y: 80, high: 50 }] });
    expect(made([point(2012, 10), point(2013, -20)], [], true)).toMatchObject({
      paths: [],
      zero: 50,
      points: [{}, { y: 60 }],
    });
  });

  it("points up for more than, down for less than", () => {
    const points = [point(2012, 10, { qualifier: "more_than" }), point(2013, 10, { qualifier: "nearly" })];
    expect(made(points).points).toMatchObject([
      { arrow: "up", hollow: true },
      { arrow: "down", hollow: true },
    ]);
  });

  it("prints its scale", () => {
    const { ticks, years } = made([point(2012, 10)]);
    expect(ticks).toEqual([
      { y: 100, text: "0" },
      { y: 50, text: "50" },
      { y: 0, text: "100" },
    ]);
    expect(years[0]).toEqual({ x: 10, text: "2012" });
    expect(made([point(2012, 10)], [], true).ticks.map(({ text }) => text)).toEqual(["−100", "0", "+100"]);
  });
});

describe("smallTicks", () => {
  it("holds the highest of all the lines, from zero", () => {
    expect(smallTicks([lineOf([point(2012, 10)]), lineOf([point(2012, 180)])], false, false)).toEqual([
      0, 100, 200,
    ]);
    expect(smallTicks([lineOf([point(2012, 10, { kind: "range", high: 45 })])], false, false).at(-1)).toBe(
      60,
    );
  });

  it("lies about zero for changes", () => {
    const ticks = smallTicks([lineOf([point(2012, -12), point(2013, 4)])], true, true);
    expect(ticks[0]).toBeLessThanOrEqual(-12);
    expect(ticks).toContain(0);
  });
});
