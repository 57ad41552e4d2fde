import { expect, test } from "vitest";
import { dueGroup } from "./due-groups";

test.each([
  [null, "none"],
  ["2027-01-04", "overdue"],
  ["2027-01-05", "week"],
  ["2027-01-12", "week"],
  ["2027-01-13", "later"],
] as const)("due on %s, on 5 January: %s", (dueOn, group) => {
  expect(dueGroup(dueOn, "2027-01-05")).toBe(group);
});
