import { describe, expect, test } from "vitest";
import {
  ACTIONS,
  type Action,
  inScope,
  may,
  mayStandFor,
  type Role,
  reviews,
  rightTo,
  type Viewer,
} from "./permissions";
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
      "plan",
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

describe("a deputy", () => {
  const lent = (unitId: string | null) => ({ commanderId: "c", name: "C", unitId, toDay: "2027-01-31" });
  const clerk = (unitId: string | null, ...scopes: (string | null)[]): Viewer => ({
    ...(account("staff", unitId) as Extract<Viewer, { kind: "account" }>),
    standsFor: scopes.map(lent),
  });
  const subject = { unitId: "huyen-tra-cu", units: UNITS };

  test.each(ACTIONS)("of a district's commander may %s there what the commander may", (action) => {
    const commander = may(account("commander", "huyen-tra-cu"), action, subject);
    const own = may(account("staff", "huyen-cau-ke"), action, subject);
    expect(may(clerk("huyen-cau-ke", "huyen-tra-cu"), action, subject)).toBe(commander || own);
  });

  test("stands in the commander's place only where the own right does not do", () => {
    expect(rightTo(clerk("huyen-tra-cu", "huyen-tra-cu"), "comment", subject)).toBe("own");
    expect(rightTo(clerk("huyen-tra-cu", "huyen-tra-cu"), "approve", subject)).toEqual(lent("huyen-tra-cu"));
    expect(rightTo(account("staff", "huyen-tra-cu"), "approve", subject)).toBeNull();
    const two = clerk("huyen-tra-cu", "huyen-cau-ke", "tinh-tra-vinh");
    expect(rightTo(two, "approve", subject)).toEqual(lent("tinh-tra-vinh"));
    expect(rightTo(stranger, "approve", subject)).toBeNull();
  });

  test("has no right beyond the commander's scope, and enters nothing in it", () => {
    const of = clerk("huyen-cau-ke", "huyen-tra-cu");
    expect(may(of, "approve", { ...subject, unitId: "huyen-cau-ke" })).toBe(false);
    expect(may(of, "enter", subject)).toBe(false);
    expect(may(of, "enter", { ...subject, unitId: "huyen-cau-ke" })).toBe(true);
    expect(may(of, "publish-article", { unitId: null, units: UNITS })).toBe(false);
    expect(may(clerk("huyen-cau-ke", null), "publish-article", { unitId: null, units: UNITS })).toBe(true);
  });

  test("sees what the commander's scope holds, and reviews", () => {
    expect(inScope(clerk("huyen-cau-ke", "huyen-tra-cu"), "huyen-tra-cu", UNITS)).toBe(true);
    expect(inScope(clerk("huyen-cau-ke"), "huyen-tra-cu", UNITS)).toBe(false);
    expect(reviews(clerk("huyen-cau-ke", "huyen-tra-cu"))).toBe(true);
    expect(reviews(clerk("huyen-cau-ke"))).toBe(false);
    expect(reviews(account("commander", null))).toBe(true);
    expect(reviews(account("admin", null))).toBe(false);
    expect(reviews(stranger)).toBe(false);
  });

  test.each<[Role, string | null, string | null, boolean]>([
    ["staff", "huyen-tra-cu", "huyen-tra-cu", true],
    ["commander", "huyen-tra-cu", null, true],
    ["staff", null, "huyen-tra-cu", true],
    ["staff", null, null, true],
    ["staff", "huyen-tra-cu", "tinh-tra-vinh", true],
    ["staff", "huyen-cau-ke", "huyen-tra-cu", false],
    ["admin", null, null, false],
  ])("may be %s of %s for a commander of %s: %s", (role, unitId, commanders, named) => {
    expect(mayStandFor({ role, unitId }, { unitId: commanders }, UNITS)).toBe(named);
  });
});
