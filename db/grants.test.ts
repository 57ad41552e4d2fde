import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { connect, WEB_ROLE } from "./client";
import { test } from "./testing/database";
import { NO_RIGHT, refusedByDatabase } from "./testing/refused-by-database";

/** What the web role may do beside reading: every other right on every other table is refused. */
const RIGHTS: Readonly<Record<string, string>> = {
  "public.change": "INSERT",
  "public.article_text": "INSERT",
  "public.article_clause": "INSERT",
  "public.submission_comment": "INSERT",
  "public.submission_scan": "INSERT UPDATE DELETE",
  "public.article": "INSERT UPDATE",
  "public.quote": "INSERT UPDATE",
  "public.submission": "INSERT UPDATE",
  "public.statement_rank": "INSERT UPDATE",
  "public.reading_decision": "INSERT UPDATE",
  "public.contradiction_note": "INSERT",
  "public.reporting_extension": "INSERT",
  "public.statement": "INSERT UPDATE DELETE",
  "auth.user": "INSERT UPDATE DELETE",
  "auth.session": "INSERT UPDATE DELETE",
  "auth.account": "INSERT UPDATE DELETE",
  "auth.verification": "INSERT UPDATE DELETE",
  "auth.sign_in_lane": "INSERT UPDATE DELETE",
  "auth.one_time_link": "UPDATE",
  "auth.deputyship": "INSERT",
  "auth.installation": "",
  "public.category": "INSERT UPDATE",
  "public.dimension": "INSERT",
  "public.facet": "INSERT",
  "public.facet_category": "INSERT",
  "public.form": "",
  "public.form_row": "INSERT UPDATE",
  "public.form_unit": "INSERT UPDATE",
  "public.measure": "INSERT UPDATE",
  "public.measure_break": "INSERT",
  "public.measure_dimension": "INSERT",
  "public.measure_section": "",
  "public.plan_figure": "INSERT",
  "public.reporting_deadline": "INSERT UPDATE",
  "public.reporting_year": "INSERT",
  "public.unit": "INSERT UPDATE",
  "public.unit_code": "INSERT UPDATE",
  "public.unit_succession": "INSERT",
};

const noRight = { code: NO_RIGHT, constraint: undefined };

describe("the web role", () => {
  test("reads every table, and has the rights of the list and no others", async ({ db }) => {
    const { rows } = await db.execute<{ name: string; rights: string }>(sql`
      SELECT n.nspname || '.' || c.relname AS name, (
        SELECT coalesce(string_agg(p, ' ' ORDER BY at), '')
        FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN'])
          WITH ORDINALITY AS one(p, at)
        WHERE has_table_privilege(${WEB_ROLE}, c.oid, p)) AS rights
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('public', 'auth') AND c.relkind = 'r'`);
    expect(Object.fromEntries(rows.map(({ name, rights }) => [name, rights]))).toEqual(
      Object.fromEntries(Object.entries(RIGHTS).map(([name, rights]) => [name, `SELECT ${rights}`.trim()])),
    );
  });

  test.for([
    "DELETE FROM unit",
    "DELETE FROM form_unit",
    "UPDATE unit_succession SET legal_basis = ''",
    "DELETE FROM measure",
    "UPDATE measure_break SET legal_basis = ''",
    "UPDATE facet SET category_key = ''",
    "DELETE FROM form_row",
    "UPDATE form SET name_vi = ''",
    "DELETE FROM reporting_deadline",
    "UPDATE reporting_year SET period_to = period_from",
    "UPDATE reporting_extension SET closes_on = '2030-01-01'",
    "UPDATE plan_figure SET value = 0",
    "DELETE FROM unit_code",
    "DELETE FROM unit_succession",
    "DELETE FROM submission",
    "TRUNCATE submission CASCADE",
    "TRUNCATE statement",
    "DELETE FROM article",
    "DELETE FROM quote",
    "UPDATE article_text SET text = ''",
    "UPDATE article_clause SET text = ''",
    "UPDATE submission_comment SET text = ''",
    "UPDATE submission_comment SET follow_up = false",
    "DELETE FROM submission_comment",
    "DELETE FROM reading_decision",
    "UPDATE contradiction_note SET note_vi = ''",
    "UPDATE auth.deputyship SET to_day = '2030-01-01'",
    "DELETE FROM auth.deputyship",
    "UPDATE auth.installation SET auth_secret = 'x'",
    "INSERT INTO auth.one_time_link (token_hash, purpose, expires_at) VALUES ('x', 'set-up', now())",
    "DELETE FROM auth.one_time_link",
    "CREATE TABLE public.mine ()",
    "CREATE SCHEMA mine",
    "CREATE ROLE mine",
    "ALTER TABLE change DISABLE TRIGGER USER",
    "DROP TRIGGER statement_change ON statement",
    "SELECT setval('change_id_seq', 1)",
    "SELECT * FROM drizzle.__drizzle_migrations",
    "SET session_replication_role = replica",
    `GRANT DELETE ON unit TO ${WEB_ROLE}`,
  ])("may not: %s", async (statement, { db }) => {
    const done = await refusedByDatabase(db, (at) => at.execute(sql.raw(statement)));
    // A GRANT without the right to grant is a warning; then nothing may have come of it.
    if (statement.startsWith("GRANT") && done === null) {
      expect(await refusedByDatabase(db, (at) => at.execute(sql`DELETE FROM unit`))).toEqual(noRight);
    } else {
      expect(done).toEqual(noRight);
    }
  });

  test("cannot become the owner", async ({ db, database }) => {
    const { username } = new URL(database.ownerUrl);
    for (const statement of [`SET ROLE ${username}`, `SET SESSION AUTHORIZATION ${username}`]) {
      expect(await refusedByDatabase(db, (at) => at.execute(sql.raw(statement)))).toEqual(noRight);
    }
  });

  test("reset, is a login that owns nothing and may do nothing", async ({ db }) => {
    await db.execute(sql`RESET ROLE`);
    const { rows } = await db.execute(sql`
      SELECT current_user AS name, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS relations,
        (SELECT count(*)::int FROM pg_proc WHERE proowner = r.oid) AS functions,
        (SELECT count(*)::int FROM pg_database WHERE datdba = r.oid) AS databases
      FROM pg_roles r WHERE rolname = current_user`);
    expect(rows).toEqual([
      {
        name: "dashboard_web",
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolbypassrls: false,
        rolreplication: false,
        relations: 0,
        functions: 0,
        databases: 0,
      },
    ]);
    for (const statement of [
      "SELECT * FROM unit",
      "SELECT * FROM auth.account",
      "CREATE TABLE public.mine ()",
    ]) {
      expect(await refusedByDatabase(db, (at) => at.execute(sql.raw(statement)))).toEqual(noRight);
    }
  });

  test("cannot log in and is not inherited", async ({ ownerDb }) => {
    const { rows } = await ownerDb.execute(sql`
      SELECT r.rolcanlogin, m.inherit_option, m.set_option, m.admin_option
      FROM pg_roles r JOIN pg_auth_members m ON m.roleid = r.oid JOIN pg_roles u ON u.oid = m.member
      WHERE r.rolname = ${WEB_ROLE} AND u.rolname = 'dashboard_web'`);
    expect(rows).toEqual([
      { rolcanlogin: false, inherit_option: false, set_option: true, admin_option: false },
    ]);
  });
});

describe("a pool of connections", () => {
  test("hands out none on which the role could not be taken on", async ({ database }) => {
    for (const role of ["no_such_role", "postgres"]) {
      const pool = connect({ url: database.webUrl, role });
      try {
        await expect(pool.pool.query("SELECT 1")).rejects.toThrow(/role/);
      } finally {
        await pool.close();
      }
    }
  });

  test("takes the role on for every connection, those after a lost one too", async ({ database }) => {
    const { pool } = database.web;
    const whoAmI = async () =>
      (await pool.query("SELECT current_user AS me, pg_backend_pid() AS pid")).rows[0];
    const several = await Promise.all(Array.from({ length: 5 }, whoAmI));
    expect(several.map(({ me }) => me)).toEqual(Array.from({ length: 5 }, () => WEB_ROLE));
  });
});
