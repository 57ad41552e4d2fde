import { desc, eq, inArray } from "drizzle-orm";
import { contradictionsOf, type FoundContradiction } from "@/lib/domain/contradictions";
import type { Context } from "../context";
import { user } from "../schema/accounts";
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

/** The contradictions among the statements that the reader may see. */
export async function findContradictions(
  context: Context,
  catalogue: Catalogue,
): Promise<FoundContradiction[]> {
  const statements = await readStatements(context, catalogue, {});
  return contradictionsOf(statements, catalogue.measures, catalogue.dimensions);
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
