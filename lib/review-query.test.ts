import { expect, test } from "vitest";
import { queueFilters, reviewOrder } from "./review-query";

test.each([
  [{}, { state: "submitted", due: null, unitId: "", formId: "" }],
  [
    { state: "all", due: "" },
    { state: null, due: null, unitId: "", formId: "" },
  ],
  [
    { state: "returned", due: "overdue", unit: "huyen-tra-cu", form: "D" },
    { state: "returned", due: "overdue", unitId: "huyen-tra-cu", formId: "D" },
  ],
  [
    { state: ["approved", "locked"], due: "never" },
    { state: "approved", due: null, unitId: "", formId: "" },
  ],
  [{ state: "lost" }, { state: "submitted", due: null, unitId: "", formId: "" }],
])("%j asks for %j", (given, filters) => {
  expect(queueFilters(given)).toEqual(filters);
});

test.each([
  [{}, "change"],
  [{ order: "form" }, "form"],
  [{ order: "name" }, "change"],
])("%j reads in the order of the %s", (given, order) => {
  expect(reviewOrder(given)).toBe(order);
});
