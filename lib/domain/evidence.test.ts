import { expect, test } from "vitest";
import { badgeOf, evidenceId } from "./evidence";
import type { Statement } from "./statements";
import { claim, line, SEED_CLAIMS } from "./testing/statements-fixture";
import { num } from "./testing/values-fixture";

test.each<[string, Statement, string, number | null]>([
  ["a claim", claim("one", num(1), "2017-06-21"), "article-of-one-1", 1],
  [
    "a line of a report",
    line("two", num(1), "approved", "2026-11-02T08:00:00Z"),
    "report-submission-of-two",
    null,
  ],
])("%s", (_name, statement, id, badge) => {
  expect(evidenceId(statement.source)).toBe(id);
  expect(badgeOf(statement)).toBe(badge);
});

test("all lines of one report lead to it; claims of different articles never meet", () => {
  const of = (id: string) => evidenceId(line(id, num(1), "approved", null).source);
  expect(of("a")).toBe(of("a"));
  const ids = SEED_CLAIMS.map(({ source }) => evidenceId(source));
  expect(new Set(ids).size).toBe(ids.length);
});
