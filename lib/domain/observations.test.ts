import { expect, test } from "vitest";
import { observationsOf } from "./observations";
import type { Statement } from "./statements";
import { CLUBS, claim, line, SEED_CLAIMS } from "./testing/statements-fixture";
import { missing, num } from "./testing/values-fixture";

const outside = { ...CLUBS, categories: { sector: "outside" } };
const old = claim("old", num(1300), "2015-03-01");
const recent = claim("recent", num(1360), "2017-06-21");
const approved = line("approved", num(1355), "approved", "2026-11-05T08:00:00Z");
const waiting = line("waiting", num(1370), "submitted", null);
const draft = line("draft", num(1), "draft", null);
const elsewhere = claim("elsewhere", num(747), "2017-06-21", { key: outside });
const silent = line("silent", missing(), "approved", "2026-11-05T08:00:00Z");

test.each<[string, Statement[], string | undefined, [string | null, string[], string | null][]]>([
  ["nothing", [], undefined, []],
  ["a draft alone counts for nothing and waits for nothing", [draft], undefined, []],
  ["the best first, its rivals after it", [old, recent], undefined, [["recent", ["old"], null]]],
  [
    "what waits stands beside what is published",
    [waiting, approved, draft],
    undefined,
    [["approved", [], "waiting"]],
  ],
  ["what only waits", [waiting], undefined, [[null, [], "waiting"]]],
  [
    "other categories are another key; keys in the order given",
    [elsewhere, old, recent],
    undefined,
    [
      ["elsewhere", [], null],
      ["recent", ["old"], null],
    ],
  ],
  ["a missing value is stated too", [silent], undefined, [["silent", [], null]]],
  ["as of a past moment nothing waits", [waiting, recent], "2026-11-03T00:00:00Z", [["recent", [], null]]],
  ["approved later than that moment", [approved, waiting], "2026-11-03T00:00:00Z", []],
])("observationsOf: %s", (_name, statements, asOf, expected) => {
  const found = observationsOf(statements, asOf).map(({ published, rivals, pending }) => [
    published?.id ?? null,
    rivals.map(({ id }) => id),
    pending?.id ?? null,
  ]);
  expect(found).toEqual(expected);
});

test("the nine claims of the seed article are nine keys without rivals", () => {
  const found = observationsOf(SEED_CLAIMS);
  expect(found.map(({ published }) => published)).toEqual(SEED_CLAIMS);
  expect(found.map(({ key }) => key)).toEqual(SEED_CLAIMS.map(({ key }) => key));
  expect(found.flatMap(({ rivals }) => rivals)).toEqual([]);
});
