import { describe, expect, test } from "vitest";
import { latestPending, publishedValue } from "./published";
import type { Statement } from "./statements";
import { claim, line } from "./testing/statements-fixture";
import { num } from "./testing/values-fixture";

const old = claim("old", num(1300), "2015-03-01");
const recent = claim("recent", num(1360), "2017-06-21");
const twin = claim("twin", num(1361), "2017-06-21", { effectiveAt: "2026-10-01T08:00:00Z" });
const first = line("first", num(1350), "superseded", "2026-11-02T08:00:00Z", {
  supersededAt: "2026-11-05T08:00:00Z",
});
const corrected = line("corrected", num(1355), "approved", "2026-11-05T08:00:00Z");
const ranked = (statement: Statement, at: string): Statement => ({
  ...statement,
  preferred: { at, reason: "bản in chính thức" },
});
const pending = (id: string, submittedAt: string | null) =>
  line(id, num(1), "submitted", null, { submittedAt });

describe("publishedValue", () => {
  test.each<[string, Statement[], string | undefined, string | null, string[]]>([
    ["nothing", [], undefined, null, []],
    ["one claim", [old], undefined, "old", []],
    ["the article published last", [old, recent], undefined, "recent", ["old"]],
    ["then the one confirmed first", [recent, twin, old], undefined, "twin", ["recent", "old"]],
    ["an approved line over claims", [recent, corrected], undefined, "corrected", ["recent"]],
    ["a correction over what it replaced", [first, corrected, recent], undefined, "corrected", ["recent"]],
    [
      "a ranked claim over an approved line",
      [corrected, ranked(old, "2026-11-06T08:00:00Z"), recent],
      undefined,
      "old",
      ["corrected", "recent"],
    ],
    [
      "the latest ranking",
      [ranked(old, "2026-11-06T08:00:00Z"), ranked(recent, "2026-11-07T08:00:00Z")],
      undefined,
      "recent",
      ["old"],
    ],
    [
      "a ranking falls with its line",
      [ranked(first, "2026-11-03T08:00:00Z"), corrected],
      undefined,
      "corrected",
      [],
    ],
    [
      "drafts, submitted and returned lines never count",
      [line("d", num(1), "draft", null), pending("s", null), line("r", num(1), "returned", null)],
      undefined,
      null,
      [],
    ],
    ["before anything was confirmed", [recent, corrected], "2026-10-31T00:00:00Z", null, []],
    ["before the line was approved", [recent, corrected], "2026-11-04T00:00:00Z", "recent", []],
    ["what stood before the correction", [first, corrected], "2026-11-04T00:00:00Z", "first", []],
    ["the very moment of the correction", [first, corrected], "2026-11-05T08:00:00Z", "corrected", []],
    ["in another time zone", [first, corrected], "2026-11-05T14:59:59+07:00", "first", []],
    [
      "before the ranking",
      [corrected, ranked(recent, "2026-11-06T08:00:00Z")],
      "2026-11-05T12:00:00Z",
      "corrected",
      ["recent"],
    ],
  ])("%s", (_name, statements, asOf, published, rivals) => {
    const result = publishedValue(statements, asOf);
    expect(result.published?.id ?? null).toBe(published);
    expect(result.rivals.map(({ id }) => id)).toEqual(rivals);
  });

  test("does not reorder what it was given, and refuses what is no moment", () => {
    const given = [old, recent];
    publishedValue(given);
    expect(given).toEqual([old, recent]);
    expect(() => publishedValue(given, "yesterday")).toThrow(RangeError);
  });
});

test("latestPending takes the line handed in last", () => {
  const lines = [pending("a", "2026-11-01T08:00:00Z"), pending("b", "2026-11-03T08:00:00Z"), corrected];
  expect(latestPending(lines)?.id).toBe("b");
  expect(latestPending([corrected, recent])).toBeNull();
});
