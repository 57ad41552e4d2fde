import { describe, expect } from "vitest";
import type { Role } from "@/lib/domain/permissions";
import type { Db } from "../client";
import type { Context } from "../context";
import { freshAccount } from "../factories";
import { checksums } from "./checksums";
import { contextOf, test } from "./database";

/** A role and the unit that its account covers; null covers everything. */
export type Person = readonly [role: Role, unitId: string | null];

export interface WhoMay {
  verb: string;
  may: readonly Person[];
  mayNot: readonly Person[];
  /** Sets the scene, then returns the act that is tried; each person comes upon a scene of its own. */
  scene: (db: Db) => Promise<(context: Context) => Promise<unknown>>;
}

const nameOf = ([role, unitId]: Person) => `${role} of ${unitId ?? "everything"}`;

/** Tests the verb with each person and a stranger: whoever may not changes no row of any table. */
export function testWhoMay({ verb, may, mayNot, scene }: WhoMay): void {
  describe(`who may ${verb}`, () => {
    for (const person of may) {
      test(`lets ${nameOf(person)}`, async ({ db }) => {
        const act = await scene(db);
        const viewer = await freshAccount(db, ...person);
        const before = await checksums(db);
        await act(contextOf(db, viewer));
        const after = await checksums(db);
        expect(after).not.toEqual(before);
        expect(after["public.change"]).not.toEqual(before["public.change"]);
      });
    }

    for (const person of mayNot) {
      test(`rejects ${nameOf(person)}`, async ({ db }) => {
        const act = await scene(db);
        const viewer = await freshAccount(db, ...person);
        const before = await checksums(db);
        await expect(act(contextOf(db, viewer))).rejects.toMatchObject({ code: "forbidden" });
        expect(await checksums(db)).toEqual(before);
      });
    }

    test("rejects a stranger", async ({ db }) => {
      const act = await scene(db);
      const before = await checksums(db);
      await expect(act(contextOf(db))).rejects.toMatchObject({ code: "unauthenticated" });
      expect(await checksums(db)).toEqual(before);
    });
  });
}

const DISTRICT = "huyen-cang-long";
const OTHER_DISTRICT = "huyen-cau-ke";

/** Everybody, for a form of huyen-cang-long, whose parent is tinh-tra-vinh. */
export const EVERYBODY: readonly Person[] = (["admin", "commander", "staff"] as const).flatMap((role) =>
  [null, "tinh-tra-vinh", DISTRICT, OTHER_DISTRICT, "xa-cang-long", "tra-vinh-cu"].map(
    (unitId): Person => [role, unitId],
  ),
);

/** Splits everybody into the accounts of a role whose scope holds huyen-cang-long, and the others. */
export function onlyInScope(only: Role): Pick<WhoMay, "may" | "mayNot"> {
  const holds = ([role, unitId]: Person) =>
    role === only && (unitId === null || unitId === "tinh-tra-vinh" || unitId === DISTRICT);
  return { may: EVERYBODY.filter(holds), mayNot: EVERYBODY.filter((person) => !holds(person)) };
}

/** What concerns the whole installation is for its administrators alone. */
export const onlyConfiguring: Pick<WhoMay, "may" | "mayNot"> = {
  may: [["admin", null]],
  mayNot: [
    ["admin", "tinh-tra-vinh"],
    ["admin", "huyen-cang-long"],
    ["commander", null],
    ["staff", null],
  ],
};
