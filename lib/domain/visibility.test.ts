import { describe, expect, test } from "vitest";
import type { Role, Viewer } from "./permissions";
import type { StatementStatus } from "./statements";
import { CLUBS_MEASURE, measure, TIP_OFFS } from "./testing/measures-fixture";
import { UNITS, unitOf } from "./testing/units-fixture";
import { visibleStatement } from "./visibility";

const account = (role: Role, unitId: string | null): Viewer => ({
  kind: "account",
  id: "a",
  name: "",
  role,
  unitId,
});
const VIEWERS = {
  stranger: { kind: "stranger" },
  provincialStaff: account("staff", null),
  commander: account("commander", "huyen-tra-cu"),
  commune: account("staff", "xa-cang-long"),
  admin: account("admin", null),
} as const satisfies Record<string, Viewer>;
type Name = keyof typeof VIEWERS;
const EVERYONE = Object.keys(VIEWERS) as Name[];
const ACCOUNTS = EVERYONE.filter((name) => name !== "stranger");

const seenBy = (statement: Parameters<typeof visibleStatement>[1]) =>
  EVERYONE.filter((name) => visibleStatement(VIEWERS[name], statement, UNITS));

describe("lines of submissions", () => {
  const internal = measure("internal", { visibility: "internal", communeVisibility: "internal" });
  const inScopeOf = { "huyen-tra-cu": ["provincialStaff", "commander", "admin"] } as const;
  test.each<[string, typeof CLUBS_MEASURE, string, StatementStatus, readonly Name[]]>([
    ["public", CLUBS_MEASURE, "huyen-tra-cu", "approved", EVERYONE],
    ["public", CLUBS_MEASURE, "huyen-tra-cu", "superseded", EVERYONE],
    ["public", CLUBS_MEASURE, "huyen-tra-cu", "submitted", ACCOUNTS],
    ["public", CLUBS_MEASURE, "huyen-tra-cu", "draft", inScopeOf["huyen-tra-cu"]],
    ["public", CLUBS_MEASURE, "huyen-tra-cu", "returned", inScopeOf["huyen-tra-cu"]],
    ["internal", internal, "huyen-tra-cu", "approved", ACCOUNTS],
    ["internal", internal, "huyen-tra-cu", "submitted", ACCOUNTS],
    ["tip-offs of a district", TIP_OFFS, "huyen-tra-cu", "approved", ACCOUNTS],
    ["tip-offs of a commune", TIP_OFFS, "xa-cang-long", "approved", ["provincialStaff", "commune"]],
    ["tip-offs of a commune", TIP_OFFS, "xa-cang-long", "submitted", ["provincialStaff", "commune"]],
    ["tip-offs of a commune", TIP_OFFS, "xa-cang-long", "draft", ["provincialStaff", "commune"]],
    ["tip-offs of another commune", TIP_OFFS, "xa-tan-an", "approved", ["provincialStaff"]],
  ])("%s, %s %s %s", (_name, of, unitId, status, expected) => {
    const unit = unitOf(unitId);
    const statement = { measure: of, unit, sourceKind: "report", articlePublished: false, status } as const;
    expect(seenBy(statement)).toEqual(expected);
  });
});

test.each<[boolean, Name[]]>([
  [true, EVERYONE],
  [false, ACCOUNTS],
])("a claim of an article, published %s", (articlePublished, expected) => {
  const unit = unitOf("tinh-tra-vinh");
  const statement = { unit, sourceKind: "article", articlePublished, status: "confirmed" } as const;
  expect(seenBy({ ...statement, measure: CLUBS_MEASURE })).toEqual(expected);
  expect(seenBy({ ...statement, measure: TIP_OFFS })).toEqual(expected);
});
