"use server";

import { revalidatePath } from "next/cache";
import { setPlans } from "@/db/write/plan/set";
import type { ActionState } from "@/lib/action-state";
import { readTyped } from "@/lib/domain/entry/typed-cell";
import { DomainError } from "@/lib/domain/errors";
import { runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";
import { PLAN_FIELD, SEEN_FIELD } from "./field-names";

/** A typed plan: a number without a qualifier, null for none; undefined where it is neither. */
function typedPlan(text: string): number | null | undefined {
  const read = readTyped(text);
  if (read.kind === "empty") return null;
  const value = read.kind === "value" && read.value.kind === "number" ? read.value : null;
  return value?.qualifier === "exact" ? value.value : undefined;
}

/** Sets the plans of one measure and year, as the form has them. */
export async function savePlans(
  _: ActionState<{ changed: number }>,
  form: FormData,
): Promise<ActionState<{ changed: number }>> {
  const names = [...form.keys()].filter((name) => name.startsWith(PLAN_FIELD));
  const values = textsOf(form, ["document", ...names]);
  const state = await runAction(async () => {
    const cells = names.map((name) => {
      const unitId = name.slice(PLAN_FIELD.length);
      return {
        unitId,
        value: typedPlan(values[name] ?? ""),
        seen: Number(form.get(`${SEEN_FIELD}${unitId}`)),
      };
    });
    const unread = cells.filter(({ value }) => value === undefined).map(({ unitId }) => unitId);
    if (unread.length > 0) throw new DomainError("invalid", { fields: unread });
    return setPlans(await requestContext(), {
      facetId: form.get("facet"),
      year: Number(form.get("year")),
      document: values.document,
      cells,
    });
  }, values);
  if (!state.error) revalidatePath("/", "layout");
  return state;
}
