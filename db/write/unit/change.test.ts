import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Db } from "../../client";
import { draftSubmission, freshAccount } from "../../factories";
import { readCatalogue } from "../../read/catalogue";
import { formOf } from "../../read/form-context";
import { readUnitChange } from "../../read/unit-change";
import { unitCode } from "../../schema/units";
import { checksums } from "../../testing/checksums";
import { contextOf, test } from "../../testing/database";
import { changesOf, submissionScene } from "../../testing/submission-scene";
import { onlyConfiguring, testWhoMay } from "../../testing/who-may";
import { openYear } from "../calendar/open-year";
import { openSubmission } from "../submission/open";
import { changeUnits } from "./change";
import { unitChangeInput } from "./change-input";
import { giveCode } from "./give-code";

const OLD = "xa-cang-long";
const SPLIT = {
  kind: "split",
  fromIds: [OLD],
  toId: null,
  created: {
    kind: "commune",
    nameVi: "Xã Càng Long Mới",
    nameEn: "Càng Long Mới commune",
    shortVi: "Càng Long Mới",
    shortEn: "Càng Long Mới",
    code: "29999",
  },
  date: "2026-12-15",
  legalBasis: "NQ 12/2026",
  dissolves: false,
};
const NEW = "xa-cang-long-moi";
const CODE = { unitId: OLD, code: "29998", from: "2027-01-01", legalBasis: "QĐ 7" };

testWhoMay({
  verb: "change units",
  ...onlyConfiguring,
  scene: async () => (context) => changeUnits(context, SPLIT),
});
testWhoMay({
  verb: "give a unit a code",
  ...onlyConfiguring,
  scene: async () => (context) => giveCode(context, CODE),
});

const admin = async (db: Db) => contextOf(db, await freshAccount(db, "admin"));
const unitOf = async (db: Db, id: string) =>
  (await readCatalogue({ db })).units.find((each) => each.id === id);

describe("changing units", () => {
  test("a unit splits from another, and reports on the same form from the next year", async ({ db }) => {
    const context = await admin(db);
    await changeUnits(context, SPLIT);
    expect(await unitOf(db, NEW)).toMatchObject({
      kind: "commune",
      parentId: "tra-vinh-cu",
      validFrom: "2026-12-15",
      validTo: null,
      codes: [{ code: "29999", from: "2026-12-15", to: null }],
    });
    expect(await unitOf(db, OLD)).toMatchObject({ validTo: null });
    const catalogue = await readCatalogue({ db });
    expect([2026, 2027].map((year) => formOf(catalogue, NEW, year))).toEqual([null, "C"]);
    expect(catalogue.successions.at(-1)).toEqual({
      from: OLD,
      to: NEW,
      date: "2026-12-15",
      kind: "split",
      extent: "part",
      legalBasis: "NQ 12/2026",
    });
    const dates = { opensOn: "2027-01-02", dueOn: "2028-01-15", closesOn: "2028-03-31" };
    await openYear(context, { year: 2027, dates });
    const { staff } = await submissionScene(db);
    await expect(openSubmission(staff, { formId: "C", unitId: NEW, year: 2027 })).resolves.toMatchObject({
      id: expect.any(String),
    });
    await expect(openSubmission(staff, { formId: "C", unitId: NEW, year: 2026 })).rejects.toMatchObject({
      code: "unit-not-valid",
    });
    expect(await changesOf(db, NEW)).toMatchObject([
      {
        verb: "unit.change",
        reason: "NQ 12/2026",
        cells: [
          { cell: "name", after: "Xã Càng Long Mới" },
          { cell: "validFrom", after: "2026-12-15" },
          { cell: "code", after: "29999" },
          { cell: "reports", after: "C 2027" },
          { cell: "from-split", after: OLD },
        ],
      },
    ]);
    expect(await changesOf(db, OLD)).toMatchObject([{ cells: [{ cell: "to-split", after: NEW }] }]);
  });

  test("a renamed unit ends with its code and its reports, and hands the code on", async ({ db }) => {
    const context = await admin(db);
    const code = (await unitOf(db, OLD))?.codes[0]?.code ?? "";
    await changeUnits(context, { ...SPLIT, kind: "rename", created: { ...SPLIT.created, code } });
    expect(await unitOf(db, OLD)).toMatchObject({
      validTo: "2026-12-14",
      codes: [{ code, to: "2026-12-14" }],
    });
    expect((await unitOf(db, NEW))?.codes).toEqual([{ code, from: "2026-12-15", to: null }]);
    const catalogue = await readCatalogue({ db });
    expect([2026, 2027].map((year) => formOf(catalogue, OLD, year))).toEqual(["C", null]);
  });

  test("a unit with figures after its end does not end", async ({ db }) => {
    const context = await admin(db);
    const { staff } = await submissionScene(db);
    const { submissionId } = await draftSubmission(staff, { formId: "C", unitId: OLD, year: 2026 });
    const end = { ...SPLIT, kind: "end", created: null, date: "2026-07-01" };
    const before = await checksums(db);
    await expect(changeUnits(context, end)).rejects.toMatchObject({
      code: "wrong-state",
      details: { what: "unit-figures" },
    });
    expect(await checksums(db)).toEqual(before);
    const found = await readUnitChange(context, await readCatalogue({ db }), unitChangeInput.parse(end));
    expect(found).toMatchObject({ preview: { blocking: [{ id: submissionId }] } });
    // At the end of the year it may: the figures are of the time before.
    await changeUnits(context, { ...end, date: "2026-12-15" });
    expect(await unitOf(db, OLD)).toMatchObject({ validTo: "2026-12-14" });
  });

  test.for([
    [{ fromIds: ["xa-khong-co"] }, "fromIds"],
    [{ created: { ...SPLIT.created, nameVi: "Xã Cầu Kè" } }, "nameVi"],
    [{ created: { ...SPLIT.created, code: "29266" } }, "code"],
    [{ created: { ...SPLIT.created, code: "abc" } }, "created.code"],
    [{ date: "2026-02-30" }, "date"],
    [{ legalBasis: " " }, "legalBasis"],
  ] as const)("refuses %j as invalid", async ([wrong, field], { db }) => {
    const context = await admin(db);
    const before = await checksums(db);
    await expect(changeUnits(context, { ...SPLIT, ...wrong })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: [field] },
    });
    expect(await checksums(db)).toEqual(before);
  });
});

describe("the preview", () => {
  test("tells forms, deadlines, drafts, accounts and who compares together, and writes nothing", async ({
    db,
  }) => {
    const context = await admin(db);
    const { staff } = await submissionScene(db);
    const { submissionId } = await draftSubmission(staff, { formId: "C", unitId: OLD, year: 2026 });
    await freshAccount(db, "staff", OLD);
    const before = await checksums(db);
    const found = await readUnitChange(
      context,
      await readCatalogue({ db }),
      unitChangeInput.parse({ ...SPLIT, date: "2026-06-01" }),
    );
    expect(found).toMatchObject({
      kind: "preview",
      preview: {
        plan: { created: { formId: "C", fromYear: 2026 } },
        open: [{ id: submissionId, state: "draft" }],
        blocking: [],
        accounts: [{ unitId: OLD, count: 1 }],
        years: [2026],
      },
    });
    if (found.kind !== "preview") return;
    const { groups } = found.preview;
    expect(groups.after.some(({ unitIds }) => unitIds.includes(OLD) && unitIds.includes(NEW))).toBe(true);
    expect(groups.before.some(({ unitIds }) => unitIds.includes(NEW))).toBe(false);
    expect(await checksums(db)).toEqual(before);
  });

  test("is for administrators of everything", async ({ db }) => {
    const catalogue = await readCatalogue({ db });
    const change = unitChangeInput.parse(SPLIT);
    for (const [role, unitId] of onlyConfiguring.mayNot) {
      const context = contextOf(db, await freshAccount(db, role, unitId));
      await expect(readUnitChange(context, catalogue, change)).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("codes", () => {
  test("a new code begins where the old one ends", async ({ db }) => {
    const context = await admin(db);
    await giveCode(context, CODE);
    const codes = await db.select().from(unitCode).where(eq(unitCode.unitId, OLD));
    expect(codes.map(({ code, validFrom, validTo }) => [code, validFrom, validTo])).toEqual([
      ["29266", "2025-07-01", "2026-12-31"],
      ["29998", "2027-01-01", null],
    ]);
    expect(await changesOf(db, OLD)).toMatchObject([
      { verb: "unit.give-code", cells: [{ before: "29266", after: "29998" }, { after: "2027-01-01" }] },
    ]);
    // The old one is free from then on.
    await giveCode(context, { ...CODE, unitId: "xa-cau-ke", code: "29266" });
  });

  test.for([
    [{ unitId: "xa-khong-co" }, "not-found"],
    [{ unitId: "huyen-cang-long" }, "invalid"],
    [{ from: "2025-07-01" }, "invalid"],
    [{ code: "29308" }, "invalid"],
    [{ code: "29266" }, "invalid"],
    [{ legalBasis: "" }, "invalid"],
  ] as const)("refuses %j as %s", async ([wrong, code], { db }) => {
    const context = await admin(db);
    const before = await checksums(db);
    await expect(giveCode(context, { ...CODE, ...wrong })).rejects.toMatchObject({ code });
    expect(await checksums(db)).toEqual(before);
  });
});
