import type { APIRequestContext } from "playwright/test";
import { z } from "zod";
import {
  articleSchema,
  measureSchema,
  observationSchema,
  problemSchema,
  searchSchema,
  unitSchema,
} from "@/lib/api/schemas";
import { expect, test } from "./fixtures";

/* The read API: it answers in its own schemas, names what is wrong, and tells strangers what is public. */

const LISTS = {
  observations: z.strictObject({ observations: z.array(z.strictObject(observationSchema.shape)).min(1) }),
  measures: z.strictObject({ measures: z.array(z.strictObject(measureSchema.shape)).length(31) }),
  units: z.strictObject({ units: z.array(z.strictObject(unitSchema.shape)).min(50) }),
  articles: z.strictObject({ articles: z.array(z.strictObject(articleSchema.shape)).min(1) }),
};

const get = async (request: APIRequestContext, address: string) => {
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  return response.json();
};

for (const [name, schema] of Object.entries(LISTS)) {
  test(`${name} answer in their schema, on the real site and the demonstration`, async ({
    request,
    stage,
  }) => {
    for (const url of [stage.freshUrl, stage.demoUrl]) {
      schema.parse(await get(request, `${url}/api/v1/${name}`));
    }
  });
}

test("the seed article's figures are nine, each with its exact words", async ({ request, freshUrl }) => {
  const { observations } = LISTS.observations.parse(await get(request, `${freshUrl}/api/v1/observations`));
  const told = observations.map(({ measure, categories, value, qualifier, sources: [source] }) => {
    if (source?.kind !== "article") throw new Error("a figure without its article");
    expect(source.printed).toBe(value?.toLocaleString("vi-VN"));
    expect(source.quote).toContain(source.printed);
    return [source.article.figure, measure, categories.sector ?? "", value, qualifier];
  });
  expect(told.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
    [1, "material-pages", "", 4000, "more_than"],
    [2, "model-types", "", 13, "exact"],
    [3, "clubs", "", 1360, "exact"],
    [4, "model-types", "outside", 10, "exact"],
    [5, "clubs", "outside", 747, "exact"],
    [6, "model-types", "inside", 30, "exact"],
    [7, "clubs", "inside", 613, "exact"],
    [8, "commended-collectives", "", 118, "exact"],
    [9, "commended-individuals", "", 1470, "exact"],
  ]);
  const awards = observations.find(({ measure }) => measure === "commended-collectives");
  expect(awards?.period).toMatchObject({ kind: "span", to: "2017-06-21", label: "2008 – 21/6/2017" });
});

test("a search answers in its schema, at most so many of each kind, with all counted", async ({
  request,
  freshUrl,
}) => {
  const search = async (query: string) =>
    z.strictObject(searchSchema.shape).parse(await get(request, `${freshUrl}/api/v1/search?${query}`));
  const { counts, measures, units, articles } = await search("q=cau%20lac%20bo");
  expect(counts).toEqual({ measures: 1, units: 0, articles: 1 });
  expect(measures.map(({ id }) => id)).toEqual(["clubs"]);
  expect(units).toEqual([]);
  expect(articles[0]?.excerpts[0]).toContain("1.360 câu lạc bộ");
  const few = await search("q=tra%20vinh&limit=2");
  expect(few.counts.units).toBe(5);
  expect(few.units.map(({ id }) => id)).toEqual(["tinh-tra-vinh", "tra-vinh-cu"]);
});

test("filters choose measure, unit, time and category", async ({ request, demoUrl }) => {
  const query = "measure=clubs,teams&unit=huyen-cang-long&from=2018-01-01&to=2019-12-31&category=";
  const { observations } = LISTS.observations.parse(
    await get(request, `${demoUrl}/api/v1/observations?${query}`),
  );
  expect(observations.map(({ measure, period }) => `${measure} ${period.label}`).toSorted()).toEqual([
    "clubs 2018",
    "clubs 2019",
    "teams 2018",
    "teams 2019",
  ]);
  for (const { unit, categories, status } of observations) {
    expect({ unit, categories, status }).toEqual({
      unit: "huyen-cang-long",
      categories: {},
      status: "approved",
    });
  }
});

const WRONG: [string, string][] = [
  ["observations?colour=red", "colour"],
  ["observations?measure=clubs,no-such", "measure"],
  ["observations?unit=atlantis", "unit"],
  ["observations?from=2018-02-30", "from"],
  ["observations?to=yesterday", "to"],
  ["observations?category=sector", "category"],
  ["observations?format=xml", "format"],
  ["observations?format=csv&format=json", "format"],
  ["measures?unit=huyen-cang-long", "unit"],
  ["units?x=1", "x"],
  ["articles?x=1", "x"],
  ["search?limit=5", "q"],
  ["search?q=%20", "q"],
  ["search?q=clb&limit=51", "limit"],
  ["search?q=clb&limit=all", "limit"],
  ["openapi.json?x=1", "x"],
];
for (const [address, parameter] of WRONG) {
  test(`/${address} is refused by naming ${parameter}`, async ({ request }) => {
    const response = await request.get(`/api/v1/${address}`);
    expect(response.status()).toBe(400);
    expect(response.headers()["content-type"]).toMatch(/^application\/problem\+json/);
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ status: 400, parameters: [{ name: parameter }] });
    expect(problem.detail).toContain(parameter);
  });
}

test("CSV opens in a spreadsheet, and a row of the demonstration says what it is", async ({
  request,
  stage,
}) => {
  const csv = async (url: string) => {
    const response = await request.get(`${url}/api/v1/observations?measure=clubs&format=csv`);
    expect(response.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    expect(response.headers()["content-disposition"]).toContain('filename="observations.csv"');
    const text = (await response.body()).toString("utf8");
    expect(text.startsWith("\uFEFFmeasure,unit,categories,")).toBe(true);
    return text.trimEnd().split("\r\n").slice(1);
  };
  const demo = await csv(stage.demoUrl);
  expect(demo.length).toBeGreaterThan(100);
  expect(demo.filter((row) => !row.includes("Số liệu minh họa"))).toEqual([]);
  const real = await csv(stage.freshUrl);
  expect(real).toHaveLength(3);
  expect(real.filter((row) => row.includes("minh họa"))).toEqual([]);
  expect(real[0]).toContain(",1360,exact,");
});

test("the OpenAPI document is of 3.1 and lists every path", async ({ request, demoUrl }) => {
  const document = await get(request, `${demoUrl}/api/v1/openapi.json`);
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(document.servers).toEqual([{ url: demoUrl }]);
  expect(Object.keys(document.paths)).toEqual([
    ...Object.keys(LISTS).map((name) => `/api/v1/${name}`),
    "/api/v1/search",
  ]);
  const parameters = document.paths["/api/v1/observations"].get.parameters.map(
    ({ name }: { name: string }) => name,
  );
  expect(parameters).toEqual(["measure", "unit", "category", "from", "to", "format"]);
});

test("the signed-in see internal figures, strangers none of them", async ({ request, openAs, demoUrl }) => {
  const address = `${demoUrl}/api/v1/observations?measure=tip-offs,core-teams,residential-areas-classified`;
  expect((await get(request, address)).observations).toEqual([]);
  for (const role of ["staff", "commander", "admin"] as const) {
    const page = await openAs(role, "demo");
    const { observations } = LISTS.observations.parse(await get(page.request, address));
    const communes = observations.filter(({ unit }) => /^(xa|phuong)-/.test(unit));
    // Figures of communes may point at a person: only those with a task on them see them.
    if (role === "admin") expect(communes.filter(({ measure }) => measure === "tip-offs")).toEqual([]);
    else expect(communes.length).toBeGreaterThan(0);
  }
});

test("only approved figures leave by the API, also for the signed-in", async ({
  request,
  openAs,
  demoUrl,
}) => {
  const address = `${demoUrl}/api/v1/observations?unit=xa-cau-ke`;
  expect((await get(request, address)).observations).toEqual([]);
  const staff = await openAs("staff", "demo");
  expect((await get(staff.request, address)).observations).toEqual([]);
});

test("a health check answers without telling anything", async ({ request }) => {
  const response = await request.get("/healthz");
  expect(response.status()).toBe(200);
  expect(await response.json()).toEqual({ status: "ok" });
});
