import { expect, test } from "vitest";
import { peerStanding } from "./peer-standing";
import type { Qualifier, Value } from "./values";

const number = (value: number, qualifier: Qualifier = "exact"): Value => ({
  kind: "number",
  value,
  qualifier,
});
const missing: Value = { kind: "missing", reason: "not_reported" };

test.each<[string, Value | null, (Value | null)[], ReturnType<typeof peerStanding>]>([
  ["the largest", number(9), [number(3), number(5), number(7)], { rank: 1, of: 4, median: 5 }],
  ["between", number(4), [number(3), number(5), number(7)], { rank: 3, of: 4, median: 5 }],
  ["the smallest", number(0), [number(3), number(5)], { rank: 3, of: 3, median: 4 }],
  ["equal figures share a rank", number(5), [number(5), number(7), number(5)], { rank: 2, of: 4, median: 5 }],
  ["zero counts", number(1), [number(0), number(0), number(4)], { rank: 2, of: 4, median: 0 }],
  [
    "what is missing or not exact is left out",
    number(4),
    [number(3), missing, null, number(90, "more_than"), number(5)],
    { rank: 2, of: 3, median: 4 },
  ],
  ["one other unit tells nothing", number(4), [number(3), missing], null],
  ["its own is not exact", number(4, "about"), [number(3), number(5)], null],
  ["its own is missing", missing, [number(3), number(5)], null],
  ["its own is empty", null, [number(3), number(5)], null],
])("%s", (_, own, others, standing) => {
  expect(peerStanding(own, others)).toEqual(standing);
});
