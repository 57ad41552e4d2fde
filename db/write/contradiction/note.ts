import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { contradictionNote } from "../../schema/readings";
import { plainText } from "../plain-text";
import { verb } from "../verb";

const noteInput = z
  .object({
    contradiction: plainText(500).min(1),
    /** The number of the note that the person saw; 0 where there was none. */
    seen: z.number().int().min(0),
    vi: plainText(2000),
    en: plainText(2000),
  })
  .refine(({ vi, en }) => vi !== "" || en === "", { path: ["vi"] })
  .refine(({ vi, en }) => en !== "" || vi === "", { path: ["en"] });

/**
 * Writes what readers should know of a contradiction, in both languages; empty in both takes the note
 * away. Throws forbidden, invalid, or stale where somebody wrote one meanwhile.
 */
export const noteContradiction = verb(noteInput, async (context, input): Promise<{ number: number }> => {
  const { db } = context;
  const actor = await authorize(context, "note-contradiction", null);
  const { contradiction, seen, vi, en } = input;
  const [latest] = await db
    .select()
    .from(contradictionNote)
    .where(eq(contradictionNote.contradiction, contradiction))
    .orderBy(desc(contradictionNote.number))
    .limit(1);
  if ((latest?.number ?? 0) !== seen) throw new DomainError("stale", { contradiction });
  const number = seen + 1;
  const [kept] = await db
    .insert(contradictionNote)
    .values({
      contradiction,
      number,
      noteVi: vi,
      noteEn: en,
      writtenBy: actor.id,
      writtenAt: context.now.toISOString(),
    })
    .onConflictDoNothing()
    .returning({ number: contradictionNote.number });
  if (!kept) throw new DomainError("stale", { contradiction });
  await recordChange(context, {
    verb: "contradiction.note",
    subjectKind: "contradiction",
    subjectId: contradiction,
    cells: [
      { cell: "vi", before: latest?.noteVi ?? null, after: vi },
      { cell: "en", before: latest?.noteEn ?? null, after: en },
    ],
  });
  return kept;
});
