import { describe, expect } from "vitest";
import type { Db } from "../../client";
import { freshAccount } from "../../factories";
import { readAudit } from "../../read/audit";
import { readCatalogue } from "../../read/catalogue";
import { plannedUnits, readPlans } from "../../read/plans";
import { checksums } from "../../testing/checksums";
import { contextOf, NOW, test } from "../../testing/database";
import { changesOf } from "../../testing/submission-scene";
import { onlyConfiguring, type Person, testWhoMay } from "../../testing/who-may";
import { setPlans } from "./set";

const DOCUMENT = "Kế hoạch 15/KH-UBND ngày 20-01-2018 của UBND tỉnh";
const cell = (unitId: string, value: number | null, seen = 0) => ({ unitId, value, seen });
const input = (...cells: ReturnType<typeof cell>[]) => ({
  facetId: "clubs",
  year: 2018,
  document: DOCUMENT,
  cells: cells.length > 0 ? cells : [cell("huyen-tra-cu", 150)],
});

async function scene(db: Db) {
  const staff = contextOf(db, await freshAccount(db, "staff"));
  return { staff, catalogue: await readCatalogue(staff) };
}

testWhoMay({
  verb: "set plans",
  may: [["staff", null]],
  mayNot: [
    ["staff", "tinh-tra-vinh"],
    ["staff", "huyen-tra-cu"],
    ["commander", null],
    ...onlyConfiguring.may,
  ],
  scene: async () => (context) => setPlans(context, input()),
});

describe("setting plans", () => {
  test("keeps what stood, records what changed, and leaves alone what did not", async ({ db }) => {
    const { staff, catalogue } = await scene(db);
    const values = async (asOf?: string) =>
      (await readPlans(staff, catalogue, { facetIds: ["clubs"], years: [2018], asOf }))
        .map(({ unitId, value, number }) => [unitId, value, number])
        .sort();
    const first = input(cell("huyen-tra-cu", 150), cell("huyen-cau-ke", 90), cell("huyen-cang-long", null));
    expect(await setPlans(staff, first)).toEqual({ changed: 2 });
    expect(await values()).toEqual([
      ["huyen-cau-ke", 90, 1],
      ["huyen-tra-cu", 150, 1],
    ]);
    const later = { ...staff, now: new Date(NOW.getTime() + 86_400_000) };
    const second = input(cell("huyen-tra-cu", 160, 1), cell("huyen-cau-ke", 90, 1));
    expect(await setPlans(later, second)).toEqual({ changed: 1 });
    expect(await values()).toEqual([
      ["huyen-cau-ke", 90, 1],
      ["huyen-tra-cu", 160, 2],
    ]);
    expect(await values(NOW.toISOString())).toContainEqual(["huyen-tra-cu", 150, 1]);
    expect(await setPlans(later, input(cell("huyen-tra-cu", null, 2)))).toEqual({ changed: 1 });
    expect(await values()).toEqual([["huyen-cau-ke", 90, 1]]);
    expect(
      (await changesOf(db, "2018 clubs")).map(({ verb, reason, cells }) => [verb, reason, cells]),
    ).toEqual([
      [
        "plan.set",
        DOCUMENT,
        [
          { cell: "huyen-tra-cu", before: null, after: 150 },
          { cell: "huyen-cau-ke", before: null, after: 90 },
        ],
      ],
      ["plan.set", DOCUMENT, [{ cell: "huyen-tra-cu", before: 150, after: 160 }]],
      ["plan.set", DOCUMENT, [{ cell: "huyen-tra-cu", before: 160, after: null }]],
    ]);
  });

  test("records nothing where nothing changes", async ({ db }) => {
    const { staff } = await scene(db);
    await setPlans(staff, input());
    const before = await checksums(db);
    expect(await setPlans(staff, input(cell("huyen-tra-cu", 150, 1)))).toEqual({ changed: 0 });
    expect(await checksums(db)).toEqual(before);
  });

  test.for<[string, Partial<ReturnType<typeof input>>, Record<string, unknown>]>([
    ["a part of a thing", { cells: [cell("huyen-tra-cu", 1.5)] }, { code: "invalid" }],
    ["less than nothing", { cells: [cell("huyen-tra-cu", -1)] }, { code: "invalid" }],
    [
      "a unit that does not report then",
      { cells: [cell("huyen-tra-cu", 1), cell("xa-cang-long", 1)] },
      { code: "invalid", details: { fields: ["xa-cang-long"] } },
    ],
    ["no document", { document: " " }, { code: "invalid", details: { fields: ["document"] } }],
    ["no such measure", { facetId: "nothing" }, { code: "not-found" }],
    ["no such year", { year: 1950 }, { code: "not-found" }],
    ["something else than was seen", { cells: [cell("huyen-tra-cu", 1, 3)] }, { code: "stale" }],
  ])("refuses %s, and changes nothing", async ([, wrong, refusal], { db }) => {
    const { staff } = await scene(db);
    const before = await checksums(db);
    await expect(setPlans(staff, { ...input(), ...wrong })).rejects.toMatchObject(refusal);
    expect(await checksums(db)).toEqual(before);
  });

  test("two at once: the second is told that it is stale", async ({ database }) => {
    const { db } = database.web;
    const { staff } = await scene(db);
    const year = 2019;
    const results = await Promise.allSettled([
      setPlans(staff, { ...input(cell("huyen-tra-cu", 150)), year }),
      setPlans(staff, { ...input(cell("huyen-tra-cu", 170)), year }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "stale" } });
  });

  test("a rate is planned for whoever reports both of its sides, with decimals", async ({ db }) => {
    const { staff, catalogue } = await scene(db);
    const rate = { ...input(cell("huyen-tra-cu", 98.5)), facetId: "households-pledged-rate" };
    expect(plannedUnits(catalogue, rate.facetId, 2018).map(({ id }) => id)).toContain("huyen-tra-cu");
    expect(await setPlans(staff, rate)).toEqual({ changed: 1 });
  });
});

describe("reading plans", () => {
  test("follows the visibility of what is planned", async ({ db }) => {
    const { staff, catalogue } = await scene(db);
    const commune = { ...input(cell("xa-cang-long", 4)), facetId: "tip-offs", year: 2026 };
    await setPlans(staff, commune);
    const seen = async (...person: Person) =>
      (
        await readPlans(contextOf(db, await freshAccount(db, ...person)), catalogue, {
          facetIds: ["tip-offs"],
        })
      ).length;
    // Of communes they are sensitive: a "1" may point at a person.
    expect(await seen("staff", "xa-cang-long")).toBe(1);
    expect(await seen("commander", null)).toBe(1);
    expect(await seen("staff", "xa-cau-ke")).toBe(0);
    expect(await seen("admin", null)).toBe(0);
    expect(await readPlans(contextOf(db), catalogue, { facetIds: ["tip-offs"] })).toEqual([]);
    const audit = contextOf(db, await freshAccount(db, "admin"));
    const filter = { actorId: null, subjectKind: "plan", verb: null, from: null, to: null, text: "" };
    const { changes } = await readAudit(audit, catalogue, filter, { before: null, limit: 5 });
    expect(changes[0]?.cells).toEqual([{ cell: "xa-cang-long", before: null, after: null, withheld: true }]);
  });
});
