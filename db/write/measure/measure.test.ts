import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Db } from "../../client";
import { draftSubmission, freshAccount } from "../../factories";
import { readCatalogue } from "../../read/catalogue";
import { askedFacets } from "../../read/form-context";
import { formRow } from "../../schema/forms";
import { checksums } from "../../testing/checksums";
import { contextOf, test } from "../../testing/database";
import { changesOf, submissionScene } from "../../testing/submission-scene";
import { onlyConfiguring, testWhoMay } from "../../testing/who-may";
import { addDimension } from "../dimension/add";
import { addCategory } from "../dimension/add-category";
import { endCategory } from "../dimension/end-category";
import { addMeasure } from "./add";
import { addBreak } from "./add-break";
import { addMeasureDimension } from "./add-dimension";
import { describeMeasure } from "./describe";
import { setVisibility } from "./set-visibility";

const VISIBILITY = {
  id: "tip-offs",
  seen: { visibility: "internal", communeVisibility: "sensitive" },
  next: { visibility: "public", communeVisibility: "internal" },
  reason: "Theo QĐ 9",
};
const BREAK = {
  measureId: "clubs",
  date: "2027-01-01",
  precision: "year",
  legalBasis: "TT 1/2027",
  noteVi: "Chỉ tính câu lạc bộ có quy chế",
  noteEn: "Only clubs with rules of their own count",
};
const MEASURE = {
  sectionId: "models",
  nameVi: "Camera an ninh",
  nameEn: "Security cameras",
  unitOfMeasureVi: "camera",
  unitOfMeasureEn: "cameras",
  definitionVi: "Số camera do nhân dân lắp đang hoạt động.",
  definitionEn: "Cameras that people put up and that work.",
  timing: "stock",
  rollup: "sum",
  counts: "distinct",
  subsetOfId: null,
  dimensionIds: ["sector"],
};
const CATEGORY = {
  dimensionId: "channel",
  nameVi: "Mạng xã hội",
  nameEn: "Social media",
  validFrom: "2027-01-01",
};
const END = { dimensionId: "channel", id: "loudspeakers", lastDay: "2026-12-14", legalBasis: "CV 3" };

/** What a measure is called and counts now. */
async function wordsOf(db: Db, id: string) {
  const found = (await readCatalogue({ db })).measures.find((each) => each.id === id);
  if (!found) throw new RangeError(`no measure ${id}`);
  const { name, unitOfMeasure, definition } = found;
  return {
    nameVi: name.vi,
    nameEn: name.en,
    unitOfMeasureVi: unitOfMeasure.vi,
    unitOfMeasureEn: unitOfMeasure.en,
    definitionVi: definition.vi,
    definitionEn: definition.en,
  };
}
const BETTER = { definitionVi: "Câu lạc bộ đang hoạt động, có quy chế." };
async function describeBetter(context: ReturnType<typeof contextOf>) {
  const seen = await wordsOf(context.db, "clubs");
  return describeMeasure(context, { id: "clubs", seen, next: { ...seen, ...BETTER }, reason: "Nói rõ hơn" });
}

const VERBS = [
  ["say who sees a measure", (context) => setVisibility(context, VISIBILITY)],
  ["describe a measure", describeBetter],
  ["break a measure", (context) => addBreak(context, BREAK)],
  ["make a measure", (context) => addMeasure(context, MEASURE)],
  [
    "break a measure down by a dimension",
    (context) => addMeasureDimension(context, { measureId: "teams", dimensionId: "sector" }),
  ],
  ["make a dimension", (context) => addDimension(context, { nameVi: "Độ tuổi", nameEn: "Age" })],
  ["add a category", (context) => addCategory(context, CATEGORY)],
  ["end a category", (context) => endCategory(context, END)],
] as const satisfies readonly (readonly [
  string,
  (context: ReturnType<typeof contextOf>) => Promise<unknown>,
])[];
for (const [verb, act] of VERBS) testWhoMay({ verb, ...onlyConfiguring, scene: async () => act });

const admin = async (db: Db) => contextOf(db, await freshAccount(db, "admin"));
const measureOf = async (db: Db, id: string) =>
  (await readCatalogue({ db })).measures.find((each) => each.id === id);

describe("what a measure counts", () => {
  test("is said better with a reason, under the same id, and what stood is in the record", async ({ db }) => {
    const context = await admin(db);
    const before = await wordsOf(db, "clubs");
    await describeBetter(context);
    expect(await wordsOf(db, "clubs")).toEqual({ ...before, ...BETTER });
    expect((await changesOf(db, "clubs")).at(-1)).toMatchObject({
      verb: "measure.describe",
      reason: "Nói rõ hơn",
      cells: [{ cell: "definitionVi", before: before.definitionVi, after: BETTER.definitionVi }],
    });
  });

  test("is refused where somebody else said it meanwhile, with an empty word, without a reason", async ({
    db,
  }) => {
    const context = await admin(db);
    const seen = await wordsOf(db, "clubs");
    const input = { id: "clubs", seen, next: { ...seen, nameEn: "Clubs" }, reason: "Ngắn hơn" };
    const sums = await checksums(db);
    const stale = { ...input, seen: { ...seen, nameVi: "Tên cũ" } };
    await expect(describeMeasure(context, stale)).rejects.toMatchObject({ code: "stale" });
    const empty = { ...input, next: { ...seen, nameEn: " " } };
    await expect(describeMeasure(context, empty)).rejects.toMatchObject({
      details: { fields: ["next.nameEn"] },
    });
    await expect(describeMeasure(context, { ...input, reason: "" })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(describeMeasure(context, { ...input, id: "none" })).rejects.toMatchObject({
      code: "not-found",
    });
    await describeMeasure(context, { ...input, next: seen });
    expect(await checksums(db)).toEqual(sums);
  });
});

describe("who sees a measure", () => {
  test("is changed with a reason, and stale where somebody else changed it", async ({ db }) => {
    const context = await admin(db);
    await setVisibility(context, VISIBILITY);
    expect(await measureOf(db, "tip-offs")).toMatchObject(VISIBILITY.next);
    expect(await changesOf(db, "tip-offs")).toMatchObject([
      {
        verb: "measure.set-visibility",
        reason: "Theo QĐ 9",
        cells: [
          { cell: "visibility", before: "internal", after: "public" },
          { cell: "communeVisibility", before: "sensitive", after: "internal" },
        ],
      },
    ]);
    const before = await checksums(db);
    await expect(setVisibility(context, VISIBILITY)).rejects.toMatchObject({ code: "stale" });
    await expect(
      setVisibility(context, { ...VISIBILITY, seen: VISIBILITY.next, reason: " " }),
    ).rejects.toMatchObject({ code: "invalid" });
    expect(await checksums(db)).toEqual(before);
  });
});

describe("a break", () => {
  test("is of the measure from then on, with its law and its note", async ({ db }) => {
    const context = await admin(db);
    await addBreak(context, BREAK);
    expect((await measureOf(db, "clubs"))?.breaks.at(-1)).toEqual({
      date: "2027-01-01",
      precision: "year",
      legalBasis: "TT 1/2027",
      note: { vi: BREAK.noteVi, en: BREAK.noteEn },
    });
    await expect(addBreak(context, BREAK)).rejects.toMatchObject({ code: "conflict" });
    expect(await changesOf(db, "clubs")).toMatchObject([
      {
        verb: "measure.add-break",
        cells: [{ cell: "breakOn", after: "2027" }, { cell: "vi" }, { cell: "en" }],
      },
    ]);
  });

  test.for([
    [{ date: "2027-02-01" }, "date"],
    [{ legalBasis: "" }, "legalBasis"],
    [{ noteEn: "" }, "noteEn"],
    [{ noteVi: "" }, "noteVi"],
  ] as const)("refuses %j as invalid", async ([wrong, field], { db }) => {
    await expect(addBreak(await admin(db), { ...BREAK, ...wrong })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: [field] },
    });
  });
});

describe("a new measure", () => {
  test("is internal, with its total and its parts, and no form asks for it yet", async ({ db }) => {
    const context = await admin(db);
    expect(await addMeasure(context, MEASURE)).toEqual({ id: "security-cameras" });
    expect(await measureOf(db, "security-cameras")).toMatchObject({
      visibility: "internal",
      communeVisibility: "internal",
      dimensions: ["sector"],
      hasTotal: true,
    });
    const { facets, formRows } = await readCatalogue({ db });
    expect(facets.filter(({ measureId }) => measureId === "security-cameras").map(({ id }) => id)).toEqual([
      "security-cameras",
      "security-cameras/sector=outside",
      "security-cameras/sector=inside",
    ]);
    expect(formRows.some(({ facetId }) => facetId.startsWith("security-cameras"))).toBe(false);
    await expect(addMeasure(context, MEASURE)).rejects.toMatchObject({
      code: "conflict",
      details: { fields: ["nameEn"] },
    });
  });

  test.for([
    [{ sectionId: "khong-co" }, "sectionId"],
    [{ dimensionIds: ["khong-co"] }, "dimensionIds"],
    [{ subsetOfId: "khong-co" }, "subsetOfId"],
    [{ nameEn: "?" }, "nameEn"],
    [{ definitionVi: " " }, "definitionVi"],
    [{ rollup: "ratio" }, "rollup"],
  ] as const)("refuses %j as invalid", async ([wrong, field], { db }) => {
    const context = await admin(db);
    const before = await checksums(db);
    await expect(addMeasure(context, { ...MEASURE, ...wrong })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: [field] },
    });
    expect(await checksums(db)).toEqual(before);
  });
});

describe("dimensions and categories", () => {
  test("a new category belongs to every measure of its dimension, and a new dimension to those that take it", async ({
    db,
  }) => {
    const context = await admin(db);
    await addCategory(context, CATEGORY);
    const { id: dimensionId } = await addDimension(context, { nameVi: "Độ tuổi", nameEn: "Age" });
    await addCategory(context, { ...CATEGORY, dimensionId, nameVi: "Trẻ", nameEn: "Young", validFrom: null });
    await addMeasureDimension(context, { measureId: "members", dimensionId });
    const { facets, dimensions } = await readCatalogue({ db });
    const ids = facets.map(({ id }) => id);
    expect(ids).toContain("propaganda-sessions/channel=social-media");
    expect(ids).toContain("members/age=young");
    expect(dimensions.find(({ id }) => id === "age")?.categories.map(({ id }) => id)).toEqual(["young"]);
    await expect(addMeasureDimension(context, { measureId: "members", dimensionId })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(
      addMeasureDimension(context, { measureId: "places-safe-rate", dimensionId }),
    ).rejects.toMatchObject({ code: "invalid" });
    await expect(addCategory(context, CATEGORY)).rejects.toMatchObject({ code: "conflict" });
    await expect(addCategory(context, { ...CATEGORY, dimensionId: "x" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("an ended category is asked for in its last year and no later", async ({ db }) => {
    const context = await admin(db);
    await endCategory(context, END);
    const catalogue = await readCatalogue({ db });
    const asked = (year: number) =>
      askedFacets(catalogue, "C", year).some(({ id }) => id === "propaganda-sessions/channel=loudspeakers");
    expect([2026, 2027].map(asked)).toEqual([true, false]);
    await expect(endCategory(context, END)).rejects.toMatchObject({ code: "wrong-state" });
    expect(await changesOf(db, "channel")).toMatchObject([
      {
        verb: "dimension.end-category",
        reason: "CV 3",
        cells: [{ after: "Loa phát thanh" }, { after: "2026-12-14" }],
      },
    ]);
  });

  test("a category that a form in use asks for does not end before it", async ({ db }) => {
    const context = await admin(db);
    const { staff } = await submissionScene(db);
    await draftSubmission(staff, { formId: "C", unitId: "xa-cang-long", year: 2026 });
    const before = await checksums(db);
    await expect(endCategory(context, { ...END, lastDay: "2025-12-14" })).rejects.toMatchObject({
      code: "wrong-state",
      details: { what: "category-used" },
    });
    expect(await checksums(db)).toEqual(before);
    await endCategory(context, END);
    const rows = await db
      .select()
      .from(formRow)
      .where(eq(formRow.facetId, "propaganda-sessions/channel=loudspeakers"));
    expect(rows.find(({ formId }) => formId === "C")?.toYear).toBe(2026);
  });
});
