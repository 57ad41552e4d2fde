import { describe, expect } from "vitest";
import { approvedSubmission, freshAccount, returnedSubmission, submittedSubmission } from "../factories";
import { contextOf, test } from "../testing/database";
import { submissionScene } from "../testing/submission-scene";
import { readCatalogue } from "./catalogue";
import { readReportingRecord } from "./reporting-record";
import { readUnit } from "./unit";

const UNIT = "huyen-cang-long";
const of = (year: number, unitId = UNIT) => ({ formId: "D", unitId, year });
const query = { unitId: UNIT, fromYear: 2017, toYear: 2018 };

describe("a unit", () => {
  test("has its figures beside the province's totals", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    await approvedSubmission(staff, commander, of(2018), 2);
    await approvedSubmission(staff, commander, of(2018, "huyen-cau-ke"), 1);
    const { unit, measures, observations } = await readUnit(
      contextOf(db),
      await readCatalogue({ db }),
      query,
    );
    expect(unit.name.vi).toBe("Huyện Càng Long");
    const clubs = measures.find(({ measure }) => measure.id === "clubs");
    const row = clubs?.view.rows.find((each) => each.unit.id === UNIT);
    expect(row?.cells).toMatchObject([{ kind: "gap" }, { kind: "value", value: { value: 120 } }]);
    expect(clubs?.view.totals[1]?.result).toMatchObject({
      kind: "partial",
      value: { value: 180 },
      reported: 2,
    });
    expect(new Set(observations.map(({ key }) => key.unitId))).toEqual(new Set([UNIT]));
    const kinds = measures.filter(({ measure }) => measure.id === "places-safe");
    expect(kinds.map(({ categoryKey }) => categoryKey)).toContain("place-kind=school");
    expect(kinds.every(({ categoryKey }) => categoryKey !== "")).toBe(true);
    const rate = measures.find(({ measure }) => measure.id === "households-pledged-rate");
    expect(rate?.view.rows.find((each) => each.unit.id === UNIT)?.cells[1]).toMatchObject({
      value: { value: 100 },
    });
  });

  test("offers a stranger no internal measure, and an administrator no sensitive one of a commune", async ({
    db,
  }) => {
    const catalogue = await readCatalogue({ db });
    const ids = async (context: Parameters<typeof readUnit>[0], unitId: string) =>
      (await readUnit(context, catalogue, { ...query, unitId })).measures.map(({ measure }) => measure.id);
    const admin = contextOf(db, await freshAccount(db, "admin"));
    const staff = contextOf(db, await freshAccount(db, "staff"));
    expect(await ids(contextOf(db), UNIT)).not.toContain("tip-offs");
    expect(await ids(admin, UNIT)).toContain("tip-offs");
    expect(await ids(admin, "xa-cau-ke")).not.toContain("tip-offs");
    expect(await ids(staff, "xa-cau-ke")).toContain("tip-offs");
  });

  test("shows nothing that waits for approval", async ({ db }) => {
    const { staff } = await submissionScene(db);
    await submittedSubmission(staff, of(2018));
    const { measures, observations } = await readUnit(staff, await readCatalogue({ db }), query);
    expect(observations).toEqual([]);
    const row = measures[0]?.view.rows.find((each) => each.unit.id === UNIT);
    expect(row?.cells.map(({ kind }) => kind)).toEqual(["gap", "gap"]);
  });

  test("is not found where the catalogue knows none such", async ({ db }) => {
    const asked = readUnit(contextOf(db), await readCatalogue({ db }), { ...query, unitId: "850" });
    await expect(asked).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the reporting record", () => {
  test("tells everybody what is published, and states to those whose scope holds the unit", async ({
    db,
  }) => {
    const { staff, commander } = await submissionScene(db);
    await approvedSubmission(staff, commander, of(2018));
    await returnedSubmission(staff, commander, of(2017));
    const catalogue = await readCatalogue({ db });
    const record = async (context: Parameters<typeof readUnit>[0], unitId = UNIT) => {
      const { observations } = await readUnit(context, catalogue, { ...query, unitId, toYear: 2026 });
      return new Map(
        (await readReportingRecord(context, catalogue, unitId, observations)).map((each) => [
          each.year,
          each,
        ]),
      );
    };
    const stranger = await record(contextOf(db));
    expect(stranger.get(2018)).toMatchObject({
      formId: "D",
      published: true,
      states: null,
      overdueSince: null,
    });
    expect(stranger.get(2017)).toMatchObject({ published: false, states: null });
    expect(stranger.get(2026)).toMatchObject({ formId: null });

    const own = contextOf(db, await freshAccount(db, "staff", UNIT));
    expect((await record(own)).get(2018)).toMatchObject({ published: true, states: ["approved"] });
    expect((await record(own)).get(2017)).toMatchObject({ published: false, states: ["returned"] });
    const other = contextOf(db, await freshAccount(db, "commander", "huyen-cau-ke"));
    expect((await record(other)).get(2017)).toMatchObject({ states: null });
  });

  test("names what is overdue, once the day is over", async ({ db }) => {
    const catalogue = await readCatalogue({ db });
    const viewer = await freshAccount(db, "admin");
    const of2026 = async (today: string) =>
      (await readReportingRecord(contextOf(db, viewer, today), catalogue, "xa-cau-ke", [])).find(
        ({ year }) => year === 2026,
      );
    expect(await of2026("2027-01-15")).toMatchObject({ overdueSince: null, notOpen: false, states: [] });
    expect(await of2026("2027-01-16")).toMatchObject({ overdueSince: "2027-01-15" });
    expect(await of2026("2026-10-31")).toMatchObject({ notOpen: true });
  });
});
