import { expect, test } from "vitest";
import { measureAddress, measureFilters } from "./measure-query";

test.each([
  [
    "nothing",
    {},
    {
      fromYear: 2012,
      toYear: 2026,
      categoryKey: "",
      units: [],
      withPending: false,
      withProvisional: true,
      mode: "absolute",
      boundaries: "reported",
      year: null,
    },
  ],
  ["years the wrong way round", { from: "2020", to: "2015" }, { fromYear: 2015, toYear: 2020 }],
  ["years outside the record", { from: "1900", to: "3000" }, { fromYear: 2012, toYear: 2026 }],
  ["no years at all", { from: "abc", to: "" }, { fromYear: 2012, toYear: 2012 }],
  [
    "a year of the ranking outside the years shown",
    { from: "2015", to: "2016", year: "2020" },
    { year: null },
  ],
  ["one unit", { unit: "huyen-tra-cu" }, { units: ["huyen-tra-cu"] }],
  [
    "more units than colours",
    { unit: ["a", "b", "c", "d", "e", "f", "g"] },
    { units: ["a", "b", "c", "d", "e", "f"] },
  ],
  ["pending", { pending: "1" }, { withPending: true }],
  [
    "a mode across changes of boundaries, without provisional figures",
    { mode: "change", boundaries: "groups", provisional: "0" },
    { mode: "change", boundaries: "groups", withProvisional: false },
  ],
  [
    "modes that are none",
    { mode: ["share", "change"], boundaries: "all", provisional: "no" },
    { mode: "absolute", boundaries: "reported", withProvisional: true },
  ],
  ["the movement's events", { events: "1" }, { withEvents: true }],
  ["no events", {}, { withEvents: false }],
  ["pending said wrongly", { pending: "yes" }, { withPending: false }],
])("%s", (_name, query, filters) => {
  expect(measureFilters(query, 2026)).toMatchObject(filters);
});

test("the address brings the same filters back", () => {
  const filters = measureFilters(
    {
      from: "2014",
      to: "2020",
      category: "sector=outside",
      unit: ["a", "b"],
      pending: "1",
      provisional: "0",
      mode: "share",
      boundaries: "groups",
      year: "2018",
      events: "1",
    },
    2026,
  );
  const query = new URL(measureAddress("clubs", filters), "http://localhost").searchParams;
  const again = Object.fromEntries(
    [...new Set(query.keys())].map((name) => [
      name,
      query.getAll(name).length > 1 ? query.getAll(name) : (query.get(name) ?? ""),
    ]),
  );
  expect(measureFilters(again, 2026)).toEqual(filters);
});
