"use server";

import { revalidatePath } from "next/cache";
import { attachScan } from "@/db/write/submission/attach-scan";
import { removeScan } from "@/db/write/submission/remove-scan";
import type { ActionState } from "@/lib/action-state";
import { DomainError } from "@/lib/domain/errors";
import { runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";

/** What became of the scan. */
export type ScanResult = "kept" | "removed";

/** The chosen file; where none was, an empty one comes without a name, which the way here may turn into a word. */
function chosenFile(form: FormData): File {
  const file = form.get("scan");
  const isNone = !(file instanceof File) || (file.size === 0 && ["", "undefined"].includes(file.name));
  if (!isNone) return file;
  throw new DomainError("invalid", { fields: ["scan"] });
}

/** Attaches the chosen scan or removes the one that is there, as the pressed button says. */
export async function changeScan(
  _: ActionState<ScanResult>,
  form: FormData,
): Promise<ActionState<ScanResult>> {
  const { submissionId } = textsOf(form, ["submissionId"]);
  const state = await runAction(async (): Promise<ScanResult> => {
    const context = await requestContext();
    if (form.get("intent") === "remove") {
      await removeScan(context, { submissionId });
      return "removed";
    }
    const file = chosenFile(form);
    await attachScan(context, {
      submissionId,
      // The end of a long name tells more than its beginning.
      fileName: file.name.slice(-200),
      content: new Uint8Array(await file.arrayBuffer()),
    });
    return "kept";
  });
  if (!state.error) revalidatePath(`/entry/${submissionId}`);
  return state;
}
