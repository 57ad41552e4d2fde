import { expect, test } from "vitest";
import { compareAddress, compareFilters } from "./compare-query";

const known = {
  units: new Set(["a", "b", "c", "d", "e", "f", "g"]),
  facets: new Set(["clubs", "teams", "members", "clips", "leaflets"]),
};
const filters = (query: Record<string, string | string[]>) => compareFilters(query, known, 2026);

test.each<[string, Record<string, string | string[]>, object]>([
  ["nothing", {}, { units: [], facets: [], fromYear: 2012, toYear: 2026, mode: "absolute" }],
  ["one of each", { unit: "a", measure: "clubs" }, { units: ["a"], facets: ["clubs"] }],
  ["in the order of choice, each once", { unit: ["c", "a", "c"] }, { units: ["c", "a"] }],
  ["what is not known", { unit: ["x", "a"], measure: "nothing" }, { units: ["a"], facets: [] }],
  [
    "more than there are colours and room",
    { unit: [...known.units], measure: [...known.facets] },
    {
      units: ["a", "b", "c", "d", "e", "f"],
      facets: ["clubs", "teams", "members", "clips"],
      leftOut: { units: 1, facets: 1 },
    },
  ],
  [
    "a mode by groups over some years",
    { mode: "change", boundaries: "groups", from: "2014", to: "2020", provisional: "0" },
    { mode: "change", boundaries: "groups", fromYear: 2014, toYear: 2020, withProvisional: false },
  ],
  ["nonsense", { mode: "best", from: "x" }, { mode: "absolute", fromYear: 2012 }],
])("%s", (_name, query, expected) => {
  expect(filters(query)).toMatchObject(expected);
});

test("an address brings its choice back", () => {
  const address = compareAddress({ units: ["c", "a"], facets: ["teams"], boundaries: "groups" });
  const query = new URL(address, "http://localhost").searchParams;
  expect(
    filters({
      unit: query.getAll("unit"),
      measure: query.getAll("measure"),
      boundaries: query.get("boundaries") ?? "",
    }),
  ).toMatchObject({ units: ["c", "a"], facets: ["teams"], boundaries: "groups" });
});
