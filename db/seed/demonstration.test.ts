import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { YearTotal } from "@/lib/domain/measure-cells";
import { setToday } from "@/lib/today";
import { connect, type Db } from "../client";
import { issueLinks, prepareDatabase } from "../prepare";
import { readCatalogue } from "../read/catalogue";
import { readMeasure } from "../read/measure";
import { user } from "../schema/accounts";
import { contextOf, emptyDatabase } from "../testing/database";

/* Two demonstrations, made on different days: they must not differ. */
const DAYS = ["2026-12-01", "2028-05-17"] as const;
let made: { db: Db; ownerUrl: string; end(): Promise<void> }[] = [];

beforeAll(async () => {
  const databases = await Promise.all(DAYS.map(emptyDatabase));
  for (const [at, { ownerUrl, webUrl }] of databases.entries()) {
    setToday(DAYS[at] ?? null);
    await prepareDatabase({ ownerUrl, webUrl, site: "demo", log: () => {} });
  }
  setToday(null);
  made = databases.map(({ ownerUrl, drop }) => {
    const owner = connect({ url: ownerUrl });
    return {
      db: owner.db,
      ownerUrl,
      end: async () => {
        await owner.close();
        await drop();
      },
    };
  });
}, 120_000);

afterAll(async () => {
  setToday(null);
  for (const each of made) await each.end();
});

const first = () => made[0]?.db as Db;

async function ask<Row extends Record<string, unknown>>(query: ReturnType<typeof sql>, db = first()) {
  return (await db.execute<Row>(query)).rows;
}

describe("the demonstration's forms", () => {
  test("are all there for the districts, but for the planned gaps", async () => {
    const rows = await ask<{ unit: string; years: number[] }>(sql`
      SELECT unit_id AS unit, array_agg(DISTINCT year ORDER BY year) AS years FROM submission
      WHERE form_id = 'D' GROUP BY 1`);
    const years = (from: number, ...without: number[]) =>
      Array.from({ length: 2026 - from }, (_, at) => from + at).filter((year) => !without.includes(year));
    expect(Object.fromEntries(rows.map(({ unit, years }) => [unit, years]))).toEqual({
      "thanh-pho-tra-vinh": years(2012),
      "huyen-cang-long": years(2012),
      "huyen-cau-ke": years(2012, 2012),
      "huyen-tieu-can": years(2012),
      "huyen-chau-thanh": years(2012),
      "huyen-cau-ngang": years(2012),
      "huyen-tra-cu": years(2012, 2013),
      "huyen-duyen-hai": years(2012, 2020),
      "thi-xa-duyen-hai": years(2015),
    });
  });

  test("of the block and of the province are there, with gaps", async () => {
    const rows = await ask(sql`
      SELECT form_id AS form, count(DISTINCT (unit_id, year))::int AS n, min(year) AS first, max(year) AS last
      FROM submission WHERE form_id IN ('B', 'P') GROUP BY 1 ORDER BY 1`);
    expect(rows).toEqual([
      { form: "B", n: 12, first: 2014, last: 2025 },
      { form: "P", n: 11, first: 2012, last: 2024 },
    ]);
  });

  test("of 2026 stand in every state, and some are not begun", async () => {
    const rows = await ask<{ state: string; n: number }>(sql`
      SELECT state, count(*)::int AS n FROM submission WHERE year = 2026 GROUP BY 1 ORDER BY 1`);
    expect(rows.map(({ state }) => state)).toEqual(["approved", "draft", "returned", "submitted"]);
    for (const { n } of rows) expect(n).toBeGreaterThanOrEqual(2);
    const begun = rows.reduce((sum, { n }) => sum + n, 0);
    expect(begun).toBeLessThan(41);
    expect(begun).toBeGreaterThan(25);
  });

  test("before 2026 are approved, three of them corrected", async () => {
    const rows = await ask(sql`
      SELECT state, count(*)::int AS n, count(corrects_id)::int AS corrections FROM submission
      WHERE year < 2026 GROUP BY 1`);
    expect(rows).toEqual([{ state: "approved", n: 146, corrections: 3 }]);
    const [superseded] = await ask<{ n: number }>(sql`
      SELECT count(DISTINCT submission_id)::int AS n FROM statement WHERE superseded_at IS NOT NULL`);
    expect(superseded).toEqual({ n: 3 });
  });

  test("are decided by another than who handed them in, days later, each step recorded", async () => {
    const wrong = await ask(sql`
      SELECT s.id FROM submission s WHERE s.decided_by = s.submitted_by OR s.decided_at <= s.submitted_at
        OR NOT EXISTS (SELECT FROM change c WHERE c.subject_id = s.id::text
          AND c.verb IN ('submission.open', 'submission.correct'))`);
    expect(wrong).toEqual([]);
  });
});

describe("the demonstration's figures", () => {
  test("are the same each time", async () => {
    const hashes = await Promise.all(
      made.map(({ db }) =>
        ask(
          sql`
            SELECT count(*)::int AS n, md5(string_agg(concat_ws('|', facet_id, unit_id, period_kind, period_from,
              period_to, value, qualifier, missing_reason, flags::text, approved_at IS NULL, superseded_at IS NULL),
              E'\n' ORDER BY facet_id, unit_id, period_to, period_kind, value, flags::text, approved_at,
                superseded_at)) AS hash
            FROM statement`,
          db,
        ),
      ),
    );
    expect(hashes[0]?.[0]?.n).toBeGreaterThan(10_000);
    expect(hashes[1]).toEqual(hashes[0]);
  });

  test("are provisional, revised or part-year here and there, never everywhere", async () => {
    const [counts] = await ask<Record<string, number>>(sql`
      SELECT count(*)::int AS all, count(*) FILTER (WHERE 'provisional' = ANY(flags))::int AS provisional,
        count(*) FILTER (WHERE 'revised' = ANY(flags))::int AS revised,
        count(*) FILTER (WHERE 'part_year' = ANY(flags))::int AS part_year,
        count(*) FILTER (WHERE missing_reason IS NOT NULL)::int AS missing,
        count(*) FILTER (WHERE qualifier = 'more_than' AND submission_id IS NOT NULL)::int AS more_than,
        count(*) FILTER (WHERE note IS NOT NULL)::int AS noted
      FROM statement`);
    const { all = 0, revised, ...some } = counts ?? {};
    expect(revised).toBeGreaterThanOrEqual(3);
    for (const [name, count] of Object.entries(some)) {
      expect(count, name).toBeGreaterThan(5);
      expect(count, name).toBeLessThan(all / 4);
    }
  });

  test("of a district are whole, and its parts add up to its totals in most years", async () => {
    const [clubs] = await ask<{ whole: number; n: number }>(sql`
      SELECT count(*)::int AS n, count(*) FILTER (WHERE total.value = outside.value + inside.value)::int AS whole
      FROM statement total JOIN statement outside USING (submission_id) JOIN statement inside USING (submission_id)
      WHERE total.facet_id = 'clubs' AND outside.facet_id = 'clubs/sector=outside'
        AND inside.facet_id = 'clubs/sector=inside' AND total.value IS NOT NULL AND total.qualifier = 'exact'`);
    expect(clubs?.n).toBeGreaterThan(100);
    expect((clubs?.whole ?? 0) / (clubs?.n ?? 1)).toBeGreaterThan(0.9);
    const fractions = await ask(sql`SELECT id FROM statement WHERE value <> trunc(value)`);
    expect(fractions).toEqual([]);
  });

  test("contradict the province's stated totals in some years, and agree in others", async () => {
    const context = contextOf(first());
    const catalogue = await readCatalogue(context);
    const totals: YearTotal["result"][] = [];
    for (const { id, rollup, hasTotal } of catalogue.measures) {
      if (rollup !== "sum" || !hasTotal) continue;
      const query = { measureId: id, fromYear: 2012, toYear: 2026, withPending: false };
      const { views } = await readMeasure(context, catalogue, query);
      totals.push(...(views.get("")?.totals ?? []).map(({ result }) => result));
    }
    const stated = totals.filter(({ kind }) => kind === "stated");
    const differing = stated.filter((result) => "differs" in result && result.differs);
    expect(stated.length).toBeGreaterThan(100);
    expect(differing.length).toBeGreaterThan(3);
    expect(differing.length).toBeLessThan(stated.length / 2);
    expect(new Set(totals.map(({ kind }) => kind))).toContain("partial");
  });
});

describe("nothing in the demonstration is real", () => {
  test("its articles are its own, with their texts and every quote found in them", async () => {
    const articles = await ask(sql`SELECT id, publisher, state FROM article ORDER BY id`);
    expect(articles).toEqual([
      { id: "bai-minh-hoa-2019", publisher: "Bản tin minh họa", state: "published" },
      { id: "bai-minh-hoa-2023", publisher: "Bản tin minh họa", state: "published" },
    ]);
    const [quotes] = await ask(sql`
      SELECT count(*)::int AS n, count(*) FILTER (WHERE lost OR q.revision <> 1
        OR substr(t.text, start_offset + 1, end_offset - start_offset) <> exact)::int AS wrong
      FROM quote q JOIN article_text t ON t.article_id = q.article_id`);
    expect(quotes).toEqual({ n: 9, wrong: 0 });
  });

  test("no number, quote or person of the real article is in it", async () => {
    const [found] = await ask(sql`
      SELECT (SELECT count(*)::int FROM quote WHERE exact LIKE '%1.360%' OR exact LIKE '%1.470%') AS quotes,
        (SELECT count(*)::int FROM statement WHERE printed IN ('1.360', '747', '613', '1.470', '118')) AS printed,
        (SELECT count(*)::int FROM article WHERE byline IS NOT NULL OR publisher LIKE '%Công an%') AS names`);
    expect(found).toEqual({ quotes: 0, printed: 0, names: 0 });
  });

  test("its accounts are named by what they do, as invented, one at least of each role", async () => {
    const people = await first().select().from(user).orderBy(user.username);
    expect(people.map(({ username, role, unitId }) => [username, role, unitId])).toEqual([
      ["can-bo", "staff", null],
      ["can-bo-cau-ke", "staff", "xa-cau-ke"],
      ["chi-huy", "commander", null],
      ["quan-tri", "admin", null],
    ]);
    for (const { name } of people) expect(name).toMatch(/^(Quản trị|Chỉ huy|Cán bộ) minh họa/);
  });

  test("its reports say that they are invented", async () => {
    const other = await ask(sql`
      SELECT DISTINCT report_office FROM submission WHERE report_office NOT LIKE '%minh họa%'`);
    expect(other).toEqual([]);
  });

  test("its plans say that they are invented, and are near what was reached", async () => {
    const [plans] = await ask(sql`
      SELECT count(*)::int AS n, count(*) FILTER (WHERE document NOT LIKE '%minh họa%')::int AS real,
        min(year) AS from, max(year) AS to FROM plan_figure`);
    expect(plans).toEqual({ n: 33, real: 0, from: 2022, to: 2024 });
  });

  test("its links sign each role in, and none sets it up", async () => {
    const { setUp, signIn } = await issueLinks({ ownerUrl: made[0]?.ownerUrl ?? "", site: "demo" });
    expect(setUp).toBeNull();
    expect(signIn.map(({ role }) => role).sort()).toEqual(["admin", "commander", "staff"]);
  });
});
