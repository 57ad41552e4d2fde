import { describe, expect } from "vitest";
import type { Db } from "../../client";
import { draftSubmission, freshAccount } from "../../factories";
import { readCatalogue } from "../../read/catalogue";
import { askedFacets } from "../../read/form-context";
import { checksums } from "../../testing/checksums";
import { contextOf, test } from "../../testing/database";
import { changesOf, submissionScene } from "../../testing/submission-scene";
import { onlyConfiguring, testWhoMay } from "../../testing/who-may";
import { addMeasure } from "../measure/add";
import { addRow } from "./add-row";
import { endRow } from "./end-row";
import { moveRow } from "./move-row";

const FACET = "security-cameras";
const ADD = { formId: "C", facetId: FACET, fromYear: 2027, after: "clubs" };
const END = { formId: "C", facetId: "clips", fromYear: 2027 };
const MOVE = { formId: "C", facetId: "clips", fromYear: 2027, after: "propaganda-attendance" };

const admin = async (db: Db) => contextOf(db, await freshAccount(db, "admin"));

/** A measure that no form asks for yet, and a draft of 2026. */
async function scene(db: Db) {
  const context = await admin(db);
  await addMeasure(context, {
    sectionId: "models",
    nameVi: "Camera an ninh",
    nameEn: "Security cameras",
    unitOfMeasureVi: "camera",
    unitOfMeasureEn: "cameras",
    definitionVi: "Số camera đang hoạt động.",
    definitionEn: "Cameras that work.",
    timing: "stock",
    rollup: "sum",
    counts: "distinct",
    subsetOfId: null,
    dimensionIds: [],
  });
  const { staff } = await submissionScene(db);
  await draftSubmission(staff, { formId: "C", unitId: "xa-cang-long", year: 2026 });
  return context;
}

testWhoMay({
  verb: "add a row to a form",
  ...onlyConfiguring,
  scene: async (db) => {
    await scene(db);
    return (context) => addRow(context, ADD);
  },
});
testWhoMay({
  verb: "end a row of a form",
  ...onlyConfiguring,
  scene: async () => (context) => endRow(context, END),
});
testWhoMay({
  verb: "move a row of a form",
  ...onlyConfiguring,
  scene: async () => (context) => moveRow(context, MOVE),
});

const asked = async (db: Db, year: number) =>
  askedFacets(await readCatalogue({ db }), "C", year).map(({ id }) => id);

describe("a form that changes", () => {
  test("asks for a row from a year on, in its place; the year before does not", async ({ db }) => {
    const context = await scene(db);
    const before = await asked(db, 2026);
    await addRow(context, ADD);
    expect(await asked(db, 2026)).toEqual(before);
    const after = await asked(db, 2027);
    expect(after.indexOf(FACET)).toBe(after.indexOf("clubs") + 1);
    expect(after.filter((id) => id !== FACET)).toEqual(before);
    expect(await changesOf(db, "C")).toMatchObject([
      { verb: "form.add-row", cells: [{ cell: "row", after: FACET }, { after: 2027 }, { after: "clubs" }] },
    ]);
    await expect(addRow(context, ADD)).rejects.toMatchObject({ code: "conflict" });
  });

  test("ends a row, and may ask for it again later", async ({ db }) => {
    const context = await scene(db);
    await endRow(context, END);
    expect(await asked(db, 2026)).toContain("clips");
    expect(await asked(db, 2027)).not.toContain("clips");
    await addRow(context, { ...ADD, facetId: "clips", fromYear: 2029 });
    expect(await asked(db, 2028)).not.toContain("clips");
    expect(await asked(db, 2029)).toContain("clips");
  });

  test("moves a row from a year on; forms in use keep their order", async ({ db }) => {
    const context = await scene(db);
    const before = await asked(db, 2026);
    await moveRow(context, MOVE);
    expect(await asked(db, 2026)).toEqual(before);
    const after = await asked(db, 2027);
    expect(after.indexOf("clips")).toBe(after.indexOf("propaganda-attendance") + 1);
    expect([...after].sort()).toEqual([...before].sort());
    // Once more before anybody uses it: the row that begins then is moved itself.
    await moveRow(context, { ...MOVE, after: null });
    expect((await asked(db, 2027))[0]).toBe("clips");
    expect(await asked(db, 2026)).toEqual(before);
  });

  test.for([
    ["addRow", { fromYear: 2026 }, "invalid", "fromYear"],
    ["addRow", { facetId: "places-safe-rate" }, "invalid", "facetId"],
    ["addRow", { facetId: "khong-co" }, "invalid", "facetId"],
    ["addRow", { after: "khong-co" }, "invalid", "after"],
    ["addRow", { facetId: "core-teams/force=civil-defence" }, "invalid", "facetId"],
    ["addRow", { facetId: "clubs" }, "conflict", "facetId"],
    ["endRow", { fromYear: 2026 }, "invalid", "fromYear"],
    ["moveRow", { fromYear: 2026 }, "invalid", "fromYear"],
    ["moveRow", { after: "clips" }, "invalid", "after"],
    ["moveRow", { after: "khong-co" }, "invalid", "after"],
  ] as const)("%s refuses %j as %s", async ([name, wrong, code, field], { db }) => {
    const context = await scene(db);
    const before = await checksums(db);
    const act = {
      addRow: () => addRow(context, { ...ADD, ...wrong }),
      endRow: () => endRow(context, { ...END, ...wrong }),
      moveRow: () => moveRow(context, { ...MOVE, ...wrong }),
    }[name];
    await expect(act()).rejects.toMatchObject({ code, details: { fields: [field] } });
    expect(await checksums(db)).toEqual(before);
  });

  test("an unknown form or row is not found", async ({ db }) => {
    const context = await scene(db);
    await expect(addRow(context, { ...ADD, formId: "X" })).rejects.toMatchObject({ code: "not-found" });
    await expect(endRow(context, { ...END, facetId: FACET })).rejects.toMatchObject({ code: "not-found" });
    await expect(moveRow(context, { ...MOVE, facetId: FACET })).rejects.toMatchObject({ code: "not-found" });
  });
});
