import { describe, expect, test } from "vitest";
import { ACTIONS, type Action, inScope, may, type Role, type Viewer } from "./permissions";
import { UNITS } from "./testing/units-fixture";

const stranger: Viewer = { kind: "stranger" };
const account = (role: Role, unitId: string | null): Viewer => ({
  kind: "account",
  id: `${role}-of-${unitId}`,
  name: "",
  role,
  unitId,
});

test.each<[string | null, string | null, boolean]>([
  [null, "huyen-tra-cu", true],
  [null, null, true],
  ["huyen-tra-cu", "huyen-tra-cu", true],
  ["huyen-tra-cu", "huyen-cau-ke", false],
  ["huyen-tra-cu", "tinh-tra-vinh", false],
  ["huyen-tra-cu", null, false],
  ["tinh-tra-vinh", "huyen-tra-cu", true],
  ["tinh-tra-vinh", "khoi-co-quan-tinh", true],
  ["tinh-tra-vinh", "xa-cang-long", false],
  ["tra-vinh-cu", "xa-cang-long", true],
  ["tinh-vinh-long", "xa-cang-long", true],
  ["xa-cang-long", "tra-vinh-cu", false],
  ["xa-cang-long", "no-such-unit", false],
])("an account of %s holds %s: %s", (own, unitId, held) => {
  expect(inScope(account("staff", own), unitId, UNITS)).toBe(held);
  expect(inScope(stranger, unitId, UNITS)).toBe(false);
});

describe("may", () => {
  const ALLOWED: Record<Role, Action[]> = {
    staff: [
      "enter",
      "submit",
      "comment",
      "add-article",
      "confirm-claim",
      "note-contradiction",
      "read-internal",
      "read-sensitive",
      "read-full-text",
    ],
    commander: [
      "approve",
      "return",
      "lock",
      "comment",
      "rank",
      "publish-article",
      "note-contradiction",
      "read-internal",
      "read-sensitive",
      "read-full-text",
    ],
    admin: [
      "unlock",
      "extend",
      "manage-accounts",
      "configure",
      "read-audit",
      "read-internal",
      "read-full-text",
    ],
  };
  const UNSCOPED: Action[] = ["read-internal", "read-full-text"];
  const subject = { unitId: "huyen-tra-cu", units: UNITS };
  const cases = (["staff", "commander", "admin"] as const).flatMap((role) =>
    ACTIONS.map((action) => [role, action, ALLOWED[role].includes(action)] as const),
  );

  test.each(cases)("%s, %s: %s", (role, action, allowed) => {
    expect(may(account(role, null), action, subject)).toBe(allowed);
    expect(may(account(role, "huyen-tra-cu"), action, subject)).toBe(allowed);
    const elsewhere = allowed && UNSCOPED.includes(action);
    expect(may(account(role, "huyen-cau-ke"), action, subject)).toBe(elsewhere);
  });

  test.each(ACTIONS)("a stranger may not %s", (action) => {
    expect(may(stranger, action, subject)).toBe(false);
  });

  test("what concerns the whole installation is for provincial accounts", () => {
    const all = { unitId: null, units: UNITS };
    expect(may(account("commander", null), "publish-article", all)).toBe(true);
    expect(may(account("commander", "huyen-tra-cu"), "publish-article", all)).toBe(false);
    expect(may(account("admin", "huyen-tra-cu"), "manage-accounts", all)).toBe(false);
  });
});
