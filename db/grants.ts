import pg from "pg";
import { WEB_ROLE } from "./client";

/** What must be said in one line, with the way out, and ends the start. */
export class PrepareError extends Error {
  override name = "PrepareError";
}

/** Tables that the application may only add to, change, or also delete from; all may be read. */
const INSERT_ONLY = [
  "change",
  "article_text",
  "article_clause",
  "submission_comment",
  "contradiction_note",
  "reporting_extension",
  "reporting_year",
  "unit_succession",
  "measure_break",
  "measure_dimension",
  "dimension",
  "facet",
  "facet_category",
  "plan_figure",
];
const INSERT_UPDATE = [
  "article",
  "quote",
  "submission",
  "statement_rank",
  "reading_decision",
  "reporting_deadline",
  "unit",
  "unit_code",
  "form_unit",
  "form_row",
  "measure",
  "category",
];
const INSERT_UPDATE_DELETE = ["statement", "submission_scan"];

const tables = (names: readonly string[]) => names.map((name) => pg.escapeIdentifier(name)).join(", ");

/**
 * Creates the role of the web connections where it is missing, lets `webUser` take it on, and sets
 * its rights anew. Throws PrepareError, one line, where the owner may not create roles.
 */
export async function grantWebRole(client: pg.ClientBase, webUser: string): Promise<void> {
  const role = pg.escapeIdentifier(WEB_ROLE);
  const user = pg.escapeIdentifier(webUser);
  try {
    const known = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [WEB_ROLE]);
    if (known.rowCount === 0) await client.query(`CREATE ROLE ${role} NOLOGIN`);
    const taken = await client.query("SELECT pg_has_role($1, $2, 'SET') AS ok", [webUser, WEB_ROLE]);
    if (!taken.rows[0]?.ok) await client.query(`GRANT ${role} TO ${user} WITH INHERIT FALSE, SET TRUE`);
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code !== "42501") throw error;
    throw new PrepareError(
      `the database user may not create roles: as an administrator run «CREATE ROLE ${WEB_ROLE} NOLOGIN; ` +
        `GRANT ${WEB_ROLE} TO ${user};» once, or name an owner with that right in DATABASE_OWNER_URL`,
    );
  }
  await client.query(`
    GRANT USAGE ON SCHEMA public, auth TO ${role};
    REVOKE ALL ON ALL TABLES IN SCHEMA public, auth FROM ${role};
    GRANT SELECT ON ALL TABLES IN SCHEMA public, auth TO ${role};
    GRANT INSERT ON ${tables(INSERT_ONLY)} TO ${role};
    GRANT UPDATE (cleared_by, cleared_at) ON submission_comment TO ${role};
    GRANT INSERT, UPDATE ON ${tables(INSERT_UPDATE)} TO ${role};
    GRANT INSERT, UPDATE, DELETE ON ${tables(INSERT_UPDATE_DELETE)} TO ${role};
    GRANT INSERT, UPDATE, DELETE ON auth."user", auth.session, auth.account, auth.verification,
      auth.sign_in_lane TO ${role};
    GRANT UPDATE ON auth.one_time_link TO ${role};
    GRANT INSERT ON auth.deputyship TO ${role};
    GRANT UPDATE (ended_by, ended_at) ON auth.deputyship TO ${role};
    GRANT USAGE ON SEQUENCE change_id_seq TO ${role};
  `);
}
