import { z } from "zod";
import type { CellsAnswer } from "@/components/entry/entry-messages";
import { openSubmission } from "@/db/write/submission/open";
import { saveCells } from "@/db/write/submission/save-cells";
import { isOwnMessage } from "@/lib/own-message";
import { actionError } from "@/lib/run-action";
import { requestContext } from "@/lib/session";

/** The frame of a message; what is in it is for the verbs to judge. */
const message = z.object({
  accountId: z.string(),
  sheets: z
    .array(
      z.object({
        formId: z.string(),
        unitId: z.string(),
        year: z.number(),
        submissionId: z.string().nullable(),
        cells: z.array(z.unknown()),
        report: z.unknown().optional(),
      }),
    )
    .max(300),
});

const answer = (body: CellsAnswer, status = 200) => Response.json(body, { status });

/**
 * Saves typed cells as they are typed: one message for many cells, each form for itself, so that one
 * refused form holds up no other. A message that was sent twice is written once.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await isOwnMessage(request))) return answer({ error: { code: "forbidden", details: {} } }, 403);
  const parsed = message.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return answer({ error: { code: "invalid", details: {} } }, 400);
  const context = await requestContext();
  const { viewer } = context;
  if (viewer.kind !== "account" || viewer.id !== parsed.data.accountId) {
    return answer({ error: { code: "unauthenticated", details: {} } }, 401);
  }
  const sheets = [];
  for (const { cells, report, submissionId, ...key } of parsed.data.sheets) {
    try {
      const id = submissionId ?? (await openSubmission(context, key)).id;
      const saved = await saveCells(context, { submissionId: id, cells, report });
      sheets.push({ saved: { ...saved, submissionId: id } });
    } catch (error) {
      sheets.push({ error: actionError(error) });
    }
  }
  return answer({ sheets });
}
