import { expect, test } from "vitest";
import { queryOf, searchParamsOf } from "./query-of";

test("a query becomes what pages get, and again a query", () => {
  const query = new URLSearchParams("unit=a&unit=b&from=2015&empty=");
  expect(queryOf(query)).toEqual({ unit: ["a", "b"], from: "2015", empty: "" });
  expect(searchParamsOf({ ...queryOf(query), none: undefined }).toString()).toBe(query.toString());
});
