import { sql } from "drizzle-orm";
import type { Db } from "../client";

/** A checksum of every row of every table, by table: equal before and after where nothing was written. */
export async function checksums(db: Db): Promise<Record<string, string>> {
  const { rows: tables } = await db.execute<{ schema: string; name: string }>(sql`
    SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
    WHERE table_schema IN ('public', 'auth') AND table_type = 'BASE TABLE' ORDER BY 1, 2`);
  const each = tables.map(
    ({ schema, name }) => sql`
      SELECT ${`${schema}.${name}`} AS "table",
        count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS sum
      FROM ${sql.identifier(schema)}.${sql.identifier(name)} t`,
  );
  const { rows } = await db.execute<{ table: string; sum: string }>(sql.join(each, sql` UNION ALL `));
  return Object.fromEntries(rows.map(({ table, sum }) => [table, sum]));
}
