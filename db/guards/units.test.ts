import { describe, expect } from "vitest";
import { unit, unitCode, unitSuccession } from "../schema/units";
import { test } from "../testing/database";
import { CHECK, EXCLUSION, FOREIGN_KEY, refusedByDatabase, UNIQUE } from "../testing/refused-by-database";

type Code = typeof unitCode.$inferInsert;

describe("the codes of units", () => {
  test.for<[string, Code, object | null]>(
    [
      [
        "one that another unit has on one day of the period",
        { unitId: "thi-xa-tra-vinh", code: "844", validFrom: "2025-06-30", validTo: null },
        "unit_code_no_overlap",
      ],
      [
        "one that another unit has without an end",
        { unitId: "huyen-cau-ke", code: "86", validFrom: "2040-01-01", validTo: null },
        "unit_code_no_overlap",
      ],
      [
        "a second one at a time",
        { unitId: "huyen-cau-ke", code: "999", validFrom: "2025-06-30", validTo: "2025-07-01" },
        "unit_code_one_at_a_time",
      ],
      [
        "a second one for all times",
        { unitId: "huyen-cau-ke", code: "999", validFrom: null, validTo: null },
        "unit_code_one_at_a_time",
      ],
    ].map(([name, row, constraint]) => [
      name as string,
      row as Code,
      { code: EXCLUSION, constraint: constraint as string },
    ]),
  )("refuse %s", async ([, row, refusal], { ownerDb }) => {
    expect(await refusedByDatabase(ownerDb, (at) => at.insert(unitCode).values(row))).toEqual(refusal);
  });

  test("may be used again from the day after", async ({ ownerDb }) => {
    const again: Code = { unitId: "xa-cau-ke", code: "845", validFrom: "2025-07-01", validTo: null };
    // xa-cau-ke has a code of its own since that day; its successor of the same name would take it.
    expect(await refusedByDatabase(ownerDb, (at) => at.insert(unitCode).values(again))).toEqual({
      code: EXCLUSION,
      constraint: "unit_code_one_at_a_time",
    });
    const area: Code = { ...again, unitId: "tra-vinh-cu" };
    expect(await refusedByDatabase(ownerDb, (at) => at.insert(unitCode).values(area))).toBeNull();
    const early: Code = { ...area, validFrom: "2025-06-30" };
    expect(await refusedByDatabase(ownerDb, (at) => at.insert(unitCode).values(early))).toMatchObject({
      code: EXCLUSION,
    });
  });

  test("refuse an end before the start and an unknown unit", async ({ ownerDb }) => {
    // The range itself is refused, before any constraint is asked.
    const reversed: Code = {
      unitId: "tra-vinh-cu",
      code: "1",
      validFrom: "2026-01-02",
      validTo: "2026-01-01",
    };
    expect(await refusedByDatabase(ownerDb, (at) => at.insert(unitCode).values(reversed))).not.toBeNull();
    const nobody: Code = { unitId: "huyen-khong-co", code: "1", validFrom: null, validTo: null };
    expect(await refusedByDatabase(ownerDb, (at) => at.insert(unitCode).values(nobody))).toMatchObject({
      code: FOREIGN_KEY,
    });
  });
});

describe("units", () => {
  const NEW: typeof unit.$inferInsert = {
    id: "huyen-thu",
    kind: "district",
    nameVi: "Huyện Thử",
    nameEn: "Thử district",
    shortVi: "Thử",
    shortEn: "Thử",
    position: 999,
  };

  test.for<[string, Partial<typeof unit.$inferInsert>, object | null]>([
    ["a right one", {}, null],
    ["an unknown kind", { kind: "hamlet" as "ward" }, { code: CHECK, constraint: "unit_kind_known" }],
    [
      "an end before its start",
      { validFrom: "2020-01-02", validTo: "2020-01-01" },
      { code: CHECK, constraint: "unit_valid_order" },
    ],
    ["an unknown parent", { parentId: "x" }, { code: FOREIGN_KEY, constraint: "unit_parent_id_unit_id_fk" }],
    ["an id that is taken", { id: "huyen-cau-ke" }, { code: UNIQUE, constraint: "unit_pkey" }],
  ])("%s", async ([, fields, refusal], { ownerDb }) => {
    expect(await refusedByDatabase(ownerDb, (at) => at.insert(unit).values({ ...NEW, ...fields }))).toEqual(
      refusal,
    );
  });

  test("do not succeed themselves", async ({ ownerDb }) => {
    const row: typeof unitSuccession.$inferInsert = {
      fromUnitId: "huyen-cau-ke",
      toUnitId: "huyen-cau-ke",
      effectiveOn: "2020-01-01",
      kind: "rename",
      extent: "whole",
      legalBasis: "1/NQ",
    };
    expect(await refusedByDatabase(ownerDb, (at) => at.insert(unitSuccession).values(row))).toEqual({
      code: CHECK,
      constraint: "unit_succession_distinct",
    });
  });
});
