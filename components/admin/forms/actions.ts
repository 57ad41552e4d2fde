"use server";

import { addRow as addRowVerb } from "@/db/write/form/add-row";
import { endRow as endRowVerb } from "@/db/write/form/end-row";
import { moveRow as moveRowVerb } from "@/db/write/form/move-row";
import type { ActionState } from "@/lib/action-state";
import { adminAction } from "@/lib/admin-action";
import { textsOf } from "@/lib/run-action";
import type { AdminDone } from "../admin-field";

type State = ActionState<AdminDone>;

/** A row more, from a year on. */
export async function addRow(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["facetId", "fromYear", "after"]);
  return adminAction(values, (context) =>
    addRowVerb(context, {
      formId: form.get("formId"),
      facetId: values.facetId,
      fromYear: Number(values.fromYear),
      after: values.after || null,
    }),
  );
}

/** A row less, from a year on. */
export async function endRow(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["fromYear"]);
  return adminAction(values, (context) =>
    endRowVerb(context, {
      formId: form.get("formId"),
      facetId: form.get("facetId"),
      fromYear: Number(values.fromYear),
    }),
  );
}

/** Another place for a row, from a year on. */
export async function moveRow(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["fromYear", "after"]);
  return adminAction(values, (context) =>
    moveRowVerb(context, {
      formId: form.get("formId"),
      facetId: form.get("facetId"),
      fromYear: Number(values.fromYear),
      after: values.after || null,
    }),
  );
}
