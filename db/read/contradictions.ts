import { count, desc, eq, inArray, max } from "drizzle-orm";
import { contradictionsOf, type FoundContradiction } from "@/lib/domain/contradictions";
import type { Db } from "../client";
import type { Context } from "../context";
import { user } from "../schema/accounts";
import { change } from "../schema/changes";
import { contradictionNote } from "../schema/readings";
import { statementRank } from "../schema/statements";
import type { Catalogue } from "./catalogue";
import { readStatements } from "./statements";

export interface ContradictionNote {
  /** Rises with each note of the contradiction; whoever writes the next names the one that he saw. */
  number: number;
  vi: string;
  en: string;
  writtenAt: string;
  /** For signed-in readers only. */
  writtenByName: string | null;
}

export interface ContradictionsReading {
  found: FoundContradiction[];
  /** By contradiction; empty notes keep their number only. */
  notes: Map<string, ContradictionNote>;
  /** Who ranked a statement, by its id; for signed-in readers only. */
  rankers: Map<string, string>;
}

interface Kept {
  stamp: string;
  found: FoundContradiction[];
}

/** What was found last, by who may see it: thousands of statements are compared again only after a write. */
const kept = new WeakMap<Db, Map<string, Kept>>();
const MOST_KEPT = 40;

/** Says that something was written: the record is append-only, and counted, since its numbers may commit out of order. */
async function stampOf({ db }: Context): Promise<string> {
  const [record] = await db.select({ count: count(), last: max(change.id) }).from(change);
  return `${record?.count}/${record?.last}`;
}

/** What decides what a reader may see: role and scopes, of the account and of whom it stands for. */
const sightOf = ({ viewer }: Context) =>
  viewer.kind === "account"
    ? [viewer.role, viewer.unitId ?? "", ...(viewer.standsFor ?? []).map(({ unitId }) => unitId ?? "*")].join(
        "/",
      )
    : viewer.kind;

/** The contradictions among the statements that the reader may see. */
export async function findContradictions(
  context: Context,
  catalogue: Catalogue,
): Promise<FoundContradiction[]> {
  const own = kept.get(context.db) ?? new Map<string, Kept>();
  const sight = sightOf(context);
  const stamp = await stampOf(context);
  const known = own.get(sight);
  if (known?.stamp === stamp) return known.found;
  const statements = await readStatements(context, catalogue, {});
  const found = contradictionsOf(statements, catalogue.measures, catalogue.dimensions);
  if (own.size >= MOST_KEPT) own.clear();
  kept.set(context.db, own.set(sight, { stamp, found }));
  return found;
}

/** The contradictions that the reader may see, with their notes and, for accounts, who wrote and ranked. */
export async function readContradictions(
  context: Context,
  catalogue: Catalogue,
): Promise<ContradictionsReading> {
  const { db, viewer } = context;
  const found = await findContradictions(context, catalogue);
  const rows = await db
    .selectDistinctOn([contradictionNote.contradiction], { note: contradictionNote, name: user.name })
    .from(contradictionNote)
    .leftJoin(user, eq(user.id, contradictionNote.writtenBy))
    .orderBy(contradictionNote.contradiction, desc(contradictionNote.number));
  const named = viewer.kind !== "stranger";
  const notes = new Map(
    rows.map(({ note, name }) => [
      note.contradiction,
      {
        number: note.number,
        vi: note.noteVi,
        en: note.noteEn,
        writtenAt: new Date(note.writtenAt).toISOString(),
        writtenByName: named ? name : null,
      },
    ]),
  );
  const ranked = found.flatMap(({ statements }) =>
    statements.filter(({ preferred }) => preferred !== null).map(({ id }) => id),
  );
  return { found, notes, rankers: named ? await rankersOf(context, ranked) : new Map() };
}

async function rankersOf({ db }: Context, statementIds: readonly string[]): Promise<Map<string, string>> {
  if (statementIds.length === 0) return new Map();
  const rows = await db
    .select({ id: statementRank.statementId, name: user.name, withdrawn: statementRank.withdrawnAt })
    .from(statementRank)
    .innerJoin(user, eq(user.id, statementRank.rankedBy))
    .where(inArray(statementRank.statementId, [...new Set(statementIds)]))
    .orderBy(statementRank.rankedAt);
  return new Map(rows.filter(({ withdrawn }) => withdrawn === null).map(({ id, name }) => [id, name]));
}
