import { createHash } from "node:crypto";
import { asc, eq, type SQL, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { recordChange } from "../audit";
import type { Db } from "../client";
import { SYSTEM } from "../context";
import { approvedSubmission } from "../factories";
import { change } from "../schema/changes";
import { contextOf, freshDatabase, test } from "../testing/database";
import { NO_RIGHT, refusedByDatabase } from "../testing/refused-by-database";
import { submissionScene } from "../testing/submission-scene";

interface Link {
  [column: string]: unknown;
  id: number;
  previous_hash: string | null;
  hash: string;
  said: string;
}

/** A subject's rows by number, each with the text that its hash is made of. */
async function chainOf(db: Db, subjectId: string): Promise<Link[]> {
  const { rows } = await db.execute<Link>(sql`
    SELECT id, previous_hash, hash, jsonb_build_array(previous_hash, extract(epoch FROM at), actor_id,
      actor_name, verb, subject_kind, subject_id, reason, cells)::text AS said
    FROM change WHERE subject_id = ${subjectId} ORDER BY id`);
  return rows;
}

/** The places of the rows that do not say what was hashed, or do not follow the row before. */
function brokenLinks(chain: readonly Link[]): number[] {
  return chain.flatMap(({ previous_hash, hash, said }, at) => {
    const sha256 = createHash("sha256").update(said, "utf8").digest("hex");
    return hash === sha256 && previous_hash === (chain[at - 1]?.hash ?? null) ? [] : [at];
  });
}

const entry = (subjectId: string, reason = "vì sao") => ({
  verb: "article.add-text",
  subjectKind: "article" as const,
  subjectId,
  reason,
  cells: [{ cell: "ô", before: null, after: { số: 12.5 } }],
});

describe("the change record", () => {
  test("hashes each row on to the row before of its subject", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const { submissionId } = await approvedSubmission(staff, commander);
    await recordChange(contextOf(db, SYSTEM), entry("khác"));
    const chain = await chainOf(db, submissionId);
    expect(chain).toHaveLength(4);
    expect(chain[0]?.previous_hash).toBeNull();
    expect(new Set(chain.map(({ hash }) => hash)).size).toBe(4);
    expect(brokenLinks(chain)).toEqual([]);
    expect(brokenLinks(await chainOf(db, "khác"))).toEqual([]);
  });

  test("the hashes are the database's, whatever the writer says", async ({ db }) => {
    await db.insert(change).values({
      ...entry("giả"),
      actorId: "x",
      actorName: "x",
      hash: "giả",
      previousHash: "giả",
    });
    const chain = await chainOf(db, "giả");
    expect(chain[0]?.previous_hash).toBeNull();
    expect(brokenLinks(chain)).toEqual([]);
  });

  test("of several writers at once each follows another", async ({ database }) => {
    const { db } = database.web;
    const context = contextOf(db, SYSTEM);
    await Promise.all(
      Array.from({ length: 12 }, (_, at) => recordChange(context, entry("cùng lúc", `${at}`))),
    );
    const chain = await chainOf(db, "cùng lúc");
    expect(chain).toHaveLength(12);
    expect(brokenLinks(chain)).toEqual([]);
  });

  test("a writer that is overtaken after its insert began follows the one that overtook it", async ({
    database,
  }) => {
    const { db } = database.web;
    const slow = database.web.pool.query(`
      INSERT INTO change (actor_id, actor_name, verb, subject_kind, subject_id)
      VALUES ('x', 'x' || pg_sleep(0.4), 'chậm', 'article', 'vượt')`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const context = contextOf(db, SYSTEM);
    await recordChange(context, entry("vượt", "nhanh"));
    await slow;
    await recordChange(context, entry("vượt", "sau cùng"));
    const chain = await chainOf(db, "vượt");
    expect(chain).toHaveLength(3);
    expect(brokenLinks(chain)).toEqual([]);
  });

  test.for<["the web role" | "the owner", SQL, object]>(
    (["the web role", "the owner"] as const).flatMap((who) => {
      const refusal = {
        code: NO_RIGHT,
        constraint: who === "the owner" ? "change_append_only" : undefined,
      };
      return [
        sql`UPDATE change SET reason = 'khác'`,
        sql`DELETE FROM change`,
        sql`TRUNCATE change`,
        sql`TRUNCATE change CASCADE`,
      ].map((statement): ["the web role" | "the owner", SQL, object] => [who, statement, refusal]);
    }),
  )("is not rewritten by %s", async ([who, statement, refusal], { db, ownerDb }) => {
    const on = who === "the owner" ? ownerDb : db;
    expect(await refusedByDatabase(on, (at) => at.execute(statement))).toEqual(refusal);
  });

  test("a row altered or taken out by a superuser who disables the trigger shows", async () => {
    const database = await freshDatabase();
    try {
      const { db } = database.owner;
      const context = contextOf(db, SYSTEM);
      for (const reason of ["một", "hai", "ba", "bốn"]) await recordChange(context, entry("sửa", reason));
      expect(brokenLinks(await chainOf(db, "sửa"))).toEqual([]);
      await db.execute(sql`ALTER TABLE change DISABLE TRIGGER USER`);
      const [second] = await db.select().from(change).where(eq(change.reason, "hai"));
      await db.update(change).set({ reason: "đã sửa" }).where(eq(change.reason, "hai"));
      expect(brokenLinks(await chainOf(db, "sửa"))).toEqual([1]);
      await db.update(change).set({ reason: "hai" }).where(eq(change.reason, "đã sửa"));
      expect(brokenLinks(await chainOf(db, "sửa"))).toEqual([]);
      await db.delete(change).where(eq(change.id, second?.id ?? 0));
      expect(brokenLinks(await chainOf(db, "sửa"))).toEqual([1]);
    } finally {
      await database.drop();
    }
  });

  test("numbers rise in the order of the chain", async ({ db }) => {
    const context = contextOf(db, SYSTEM);
    for (const reason of ["a", "b", "c"]) await recordChange(context, entry("số", reason));
    const rows = await db.select().from(change).where(eq(change.subjectId, "số")).orderBy(asc(change.id));
    expect(rows.map(({ reason }) => reason)).toEqual(["a", "b", "c"]);
  });
});
