import { describe, expect } from "vitest";
import type { MeasureView } from "@/lib/domain/measure-view";
import type { Context } from "../context";
import { approvedSubmission, freshAccount, submittedSubmission } from "../factories";
import { contextOf, test } from "../testing/database";
import { submissionScene } from "../testing/submission-scene";
import { type Catalogue, readCatalogue } from "./catalogue";
import { type MeasureQuery, provinceLine, readMeasure } from "./measure";

const query = (measureId: string, fields: Partial<MeasureQuery> = {}): MeasureQuery => ({
  measureId,
  fromYear: 2012,
  toYear: 2026,
  withPending: false,
  ...fields,
});

/** The view of one category; fails where the measure has none such. */
async function viewOf(
  context: Context,
  catalogue: Catalogue,
  asked: MeasureQuery,
  categoryKey = "",
): Promise<MeasureView> {
  const view = (await readMeasure(context, catalogue, asked)).views.get(categoryKey);
  if (!view) throw new Error(`no category “${categoryKey}”`);
  return view;
}

describe("a measure of a fresh installation", () => {
  test.for([
    ["model-types", "", 2, 13],
    ["model-types", "sector=outside", 4, 10],
    ["model-types", "sector=inside", 6, 30],
    ["clubs", "", 3, 1360],
    ["clubs", "sector=outside", 5, 747],
    ["clubs", "sector=inside", 7, 613],
  ] as const)(
    "%s %s has the article's mark of 2017-06-21",
    async ([id, categoryKey, ordinal, value], { db }) => {
      const context = contextOf(db);
      const view = await viewOf(context, await readCatalogue(context), query(id), categoryKey);
      expect(view.asOf).toHaveLength(1);
      expect(view.asOf[0]).toMatchObject({
        key: { unitId: "tinh-tra-vinh", period: { kind: "as_of", to: "2017-06-21" } },
        published: { value: { value, qualifier: "exact" }, source: { ordinal } },
      });
      expect(view.spans).toEqual([]);
      // It is no figure of a reporting year, of any unit.
      expect(view.totals.map(({ result }) => result.kind)).toEqual(view.years.map(() => "none"));
      expect(view.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === "value"))).toEqual([]);
    },
  );

  test.for([
    ["material-pages", 1, 4000, "more_than", null],
    ["commended-collectives", 8, 118, "exact", "2008-01-01"],
    ["commended-individuals", 9, 1470, "exact", "2008-01-01"],
  ] as const)("%s has the article's span", async ([id, ordinal, value, qualifier, from], { db }) => {
    const context = contextOf(db);
    const view = await viewOf(context, await readCatalogue(context), query(id));
    expect(view.asOf).toEqual([]);
    expect(view.spans).toHaveLength(1);
    expect(view.spans[0]).toMatchObject({
      key: { period: { kind: "span", from, to: "2017-06-21" } },
      published: { value: { value, qualifier }, source: { ordinal } },
    });
    expect(view.totals.every(({ result }) => result.kind === "none")).toBe(true);
  });

  test("names who is asked in which year: ten with the block, nine before 2015", async ({ db }) => {
    const context = contextOf(db);
    const catalogue = await readCatalogue(context);
    const expected = async (id: string, categoryKey = "") => {
      const view = await viewOf(context, catalogue, query(id, { toYear: 2025 }), categoryKey);
      return view.totals.map(({ result }) => (result.kind === "none" ? result.expected : null));
    };
    const to2014 = (count: number) => [count, count, count];
    const from2015 = (count: number) => Array.from({ length: 11 }, () => count);
    expect(await expected("clubs")).toEqual([...to2014(9), ...from2015(10)]);
    expect(await expected("teams")).toEqual([...to2014(8), ...from2015(9)]);
    expect(await expected("clubs", "sector=outside")).toEqual([...to2014(8), ...from2015(9)]);
  });

  test("goes on from the province to the area that keeps its communes together", async ({ db }) => {
    expect(provinceLine(await readCatalogue({ db }))).toEqual(["tinh-tra-vinh", "tra-vinh-cu"]);
  });

  test("has a view for each category, and none for a total that is not asked for", async ({ db }) => {
    const context = contextOf(db);
    const { views } = await readMeasure(context, await readCatalogue(context), query("places-assessed"));
    expect([...views.keys()]).toEqual(
      ["residential-area", "commune", "agency", "enterprise", "school"].map((kind) => `place-kind=${kind}`),
    );
  });

  test("is not found where the catalogue knows none such", async ({ db }) => {
    const context = contextOf(db);
    const catalogue = await readCatalogue(context);
    await expect(readMeasure(context, catalogue, query("nothing"))).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a measure that units reported", () => {
  test("adds up what was approved, and says of how many", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    for (const [at, unitId] of ["huyen-cang-long", "huyen-cau-ke"].entries()) {
      await approvedSubmission(staff, commander, { formId: "D", unitId, year: 2018 }, at + 1);
    }
    await submittedSubmission(staff, { formId: "D", unitId: "huyen-tieu-can", year: 2018 }, 3);
    const catalogue = await readCatalogue({ db });
    const of2018 = (id: string) => query(id, { fromYear: 2018, toYear: 2018 });
    const stranger = await viewOf(contextOf(db), catalogue, of2018("clubs"));
    expect(stranger.totals).toMatchObject([
      { result: { kind: "partial", value: { value: 180 }, reported: 2, expected: 10 }, pending: false },
    ]);
    expect(stranger.asOf).toEqual([]);
    const kinds = await viewOf(contextOf(db), catalogue, of2018("model-types"));
    expect(kinds.totals).toMatchObject([{ result: { kind: "range", low: 120 } }]);
    const rate = await viewOf(contextOf(db), catalogue, of2018("households-pledged-rate"));
    expect(rate.totals).toMatchObject([{ result: { kind: "partial", value: { value: 100 }, reported: 2 } }]);
  });

  test("shows what waits for approval to accounts that ask, and never to a stranger", async ({ db }) => {
    const { staff } = await submissionScene(db);
    await submittedSubmission(staff, { formId: "D", unitId: "huyen-tieu-can", year: 2018 });
    const catalogue = await readCatalogue({ db });
    const reader = contextOf(db, await freshAccount(db, "admin"));
    const total = async (context: typeof reader, withPending: boolean) => {
      const asked = query("clubs", { fromYear: 2018, toYear: 2018, withPending });
      const { views, observations } = await readMeasure(context, catalogue, asked);
      const [of2018] = views.get("")?.totals ?? [];
      return { kind: of2018?.result.kind, pending: of2018?.pending, read: observations.length };
    };
    expect(await total(reader, true)).toEqual({ kind: "partial", pending: true, read: 3 });
    const asked = query("clubs", { fromYear: 2018, toYear: 2018, withPending: true });
    const { published } = await readMeasure(reader, catalogue, asked);
    expect(published.get("")?.totals).toMatchObject([{ result: { kind: "none" }, pending: false }]);
    expect(await total(reader, false)).toMatchObject({ kind: "none" });
    expect(await total(contextOf(db), true)).toEqual({ kind: "none", pending: false, read: 0 });
  });

  test("by comparable groups: one series across a change of boundaries, where asked for", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const of = (unitId: string, year: number) => ({ formId: "D", unitId, year });
    await approvedSubmission(staff, commander, of("huyen-tra-cu", 2014), 2);
    await approvedSubmission(staff, commander, of("huyen-duyen-hai", 2014), 1);
    await approvedSubmission(staff, commander, of("thi-xa-duyen-hai", 2015), 3);
    const catalogue = await readCatalogue({ db });
    const asked = query("clubs", { fromYear: 2014, toYear: 2015, boundaries: "groups" });
    const { comparable } = await readMeasure(contextOf(db), catalogue, asked);
    const group = comparable.get("")?.rows.find(({ unit }) => unit.id.includes("+"));
    expect(group?.unit.name.vi).toBe("Huyện Trà Cú + Huyện Duyên Hải + Thị xã Duyên Hải");
    expect(group?.cells).toMatchObject([
      { value: { value: 180 }, parts: { reported: 2, expected: 2 } },
      { value: { value: 180 }, parts: { reported: 1, expected: 3 } },
    ]);
    const plain = await readMeasure(contextOf(db), catalogue, { ...asked, boundaries: "reported" });
    expect(plain.comparable.size).toBe(0);
  });

  test("leaves out what is provisional where asked to, but not from what headlines rest on", async ({
    db,
  }) => {
    const { staff, commander } = await submissionScene(db, "2026-11-10");
    await approvedSubmission(staff, commander, { formId: "C", unitId: "xa-cau-ke", year: 2026 });
    const asked = query("clubs", { fromYear: 2026, toYear: 2026 });
    const catalogue = await readCatalogue({ db });
    const kindOf = async (fields: Partial<MeasureQuery>) => {
      const { views, published } = await readMeasure(contextOf(db), catalogue, { ...asked, ...fields });
      return [views, published].map((each) => each.get("")?.totals[0]?.result.kind);
    };
    expect(await kindOf({})).toEqual(["partial", "partial"]);
    expect(await kindOf({ withProvisional: false })).toEqual(["none", "partial"]);
  });
});
