import { describe, expect, test } from "vitest";
import { comparableGroups, sameUnitLine } from "./comparable-groups";
import { SUCCESSIONS, UNITS } from "./testing/units-fixture";

const ids = (from: number, to: number) =>
  comparableGroups(UNITS, SUCCESSIONS, from, to)
    .map(({ id }) => id)
    .sort();

const alone = ["huyen-cang-long", "huyen-cau-ke", "huyen-tieu-can"];

describe("comparableGroups", () => {
  test.each<[string, number, number, string[]]>([
    [
      "across 2015",
      2014,
      2016,
      [
        ...alone,
        "huyen-cau-ngang",
        "huyen-chau-thanh",
        "huyen-duyen-hai+huyen-tra-cu+thi-xa-duyen-hai",
        "thanh-pho-tra-vinh",
      ],
    ],
    [
      "after 2015, before 2025",
      2016,
      2024,
      [
        ...alone,
        "huyen-cau-ngang",
        "huyen-chau-thanh",
        "huyen-duyen-hai",
        "huyen-tra-cu",
        "thanh-pho-tra-vinh",
        "thi-xa-duyen-hai",
      ],
    ],
    [
      "across 2025",
      2024,
      2026,
      [
        ...alone,
        "huyen-cau-ngang+huyen-duyen-hai",
        "huyen-chau-thanh+thanh-pho-tra-vinh",
        "huyen-tra-cu",
        "thi-xa-duyen-hai",
      ],
    ],
    [
      "over 2012–2026",
      2012,
      2026,
      [
        ...alone,
        "huyen-cau-ngang+huyen-duyen-hai+huyen-tra-cu+thi-xa-duyen-hai",
        "huyen-chau-thanh+thanh-pho-tra-vinh",
      ],
    ],
    [
      "across the renaming of 2010",
      2009,
      2011,
      [
        ...alone,
        "huyen-cau-ngang",
        "huyen-chau-thanh",
        "huyen-duyen-hai",
        "huyen-tra-cu",
        "thanh-pho-tra-vinh+thi-xa-tra-vinh",
      ],
    ],
  ])("%s", (_name, from, to, expected) => {
    expect(ids(from, to)).toEqual([...expected].sort());
  });

  test("the communes join the districts that they come from", () => {
    const groups = comparableGroups(UNITS, SUCCESSIONS, 2012, 2026);
    const cangLong = groups.find(({ id }) => id === "huyen-cang-long");
    expect(cangLong?.unitIds).toEqual([
      "huyen-cang-long",
      "xa-an-truong",
      "xa-binh-phu",
      "xa-cang-long",
      "xa-nhi-long",
      "xa-tan-an",
    ]);
    const straddling = groups.find(({ unitIds }) => unitIds.includes("xa-ngu-lac"));
    expect(straddling?.unitIds).toContain("huyen-cau-ngang");
    expect(straddling?.unitIds).toContain("huyen-duyen-hai");
    expect(groups.flatMap(({ unitIds }) => unitIds)).toHaveLength(9 + 41);
  });

  test("no province, area or block is in any group, and no unit in two", () => {
    const members = comparableGroups(UNITS, SUCCESSIONS, 2009, 2027).flatMap(({ unitIds }) => unitIds);
    for (const id of ["tinh-tra-vinh", "tra-vinh-cu", "tinh-vinh-long", "khoi-co-quan-tinh"]) {
      expect(members).not.toContain(id);
    }
    expect(new Set(members).size).toBe(members.length);
  });

  test("after 2025 each commune stands alone", () => {
    const groups = comparableGroups(UNITS, SUCCESSIONS, 2026, 2027);
    expect(groups).toHaveLength(41);
    expect(groups.every(({ id, unitIds }) => unitIds.length === 1 && unitIds[0] === id)).toBe(true);
  });

  test("a change on the first day shown ties nothing", () => {
    const onFirstDay = SUCCESSIONS.map((step) => ({ ...step, date: "2014-12-15" }));
    const groups = comparableGroups(UNITS, onFirstDay, 2015, 2024);
    expect(groups.every(({ unitIds }) => unitIds.length === 1)).toBe(true);
  });
});

describe("sameUnitLine", () => {
  test.each<[string, string[]]>([
    ["tinh-tra-vinh", ["tinh-tra-vinh", "tra-vinh-cu"]],
    ["tra-vinh-cu", ["tinh-tra-vinh", "tra-vinh-cu"]],
    ["tinh-vinh-long", ["tinh-vinh-long"]],
    ["thanh-pho-tra-vinh", ["thi-xa-tra-vinh", "thanh-pho-tra-vinh"]],
    ["huyen-duyen-hai", ["huyen-duyen-hai"]],
  ])("%s", (id, line) => {
    expect(sameUnitLine(id, SUCCESSIONS)).toEqual(line);
  });
});
