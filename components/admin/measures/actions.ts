"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { addDimension as addDimensionVerb } from "@/db/write/dimension/add";
import { addCategory as addCategoryVerb } from "@/db/write/dimension/add-category";
import { endCategory as endCategoryVerb } from "@/db/write/dimension/end-category";
import { addMeasure as addMeasureVerb } from "@/db/write/measure/add";
import { addBreak as addBreakVerb } from "@/db/write/measure/add-break";
import { addMeasureDimension } from "@/db/write/measure/add-dimension";
import { describeMeasure as describeMeasureVerb } from "@/db/write/measure/describe";
import { setVisibility as setVisibilityVerb } from "@/db/write/measure/set-visibility";
import type { ActionState } from "@/lib/action-state";
import { adminAction } from "@/lib/admin-action";
import { typedDate } from "@/lib/domain/typed-dates";
import { runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";
import type { AdminDone } from "../admin-field";
import { MEASURE_WORDS } from "./word-fields";

type State = ActionState<AdminDone>;

/** Who may see the figures of a measure. */
export async function setVisibility(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["visibility", "communeVisibility", "reason"]);
  const seen = textsOf(form, ["seenVisibility", "seenCommuneVisibility"]);
  const { visibility, communeVisibility, reason } = values;
  return adminAction(values, (context) =>
    setVisibilityVerb(context, {
      id: form.get("id"),
      next: { visibility, communeVisibility },
      seen: { visibility: seen.seenVisibility, communeVisibility: seen.seenCommuneVisibility },
      reason,
    }),
  );
}

/** A day or a year from which a measure counts otherwise. */
export async function addBreak(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["date", "legalBasis", "noteVi", "noteEn"]);
  const typed = typedDate(values.date);
  return adminAction(values, (context) =>
    addBreakVerb(context, {
      measureId: form.get("id"),
      ...values,
      date: typed?.first ?? "",
      precision: typed?.precision,
    }),
  );
}

/** A measure is broken down by a dimension more. */
export async function addToMeasure(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["dimensionId"]);
  return adminAction(values, (context) =>
    addMeasureDimension(context, { measureId: form.get("id"), dimensionId: values.dimensionId }),
  );
}

/** What a measure is called and counts, said better. */
export async function describeMeasure(_: State, form: FormData): Promise<State> {
  const { reason, ...next } = textsOf(form, [...MEASURE_WORDS, "reason"]);
  const seen = Object.fromEntries(MEASURE_WORDS.map((name) => [name, String(form.get(`seen-${name}`))]));
  return adminAction({ ...next, reason }, (context) =>
    describeMeasureVerb(context, { id: form.get("id"), next, seen, reason }),
  );
}

const MEASURE = ["sectionId", ...MEASURE_WORDS, "timing", "rollup", "counts", "subsetOfId"] as const;
const DIMENSION = "dimension-";

/** A new measure; then to its page. */
export async function addMeasure(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, MEASURE);
  const chosen = [...form.keys()].filter((name) => name.startsWith(DIMENSION));
  const dimensionIds = chosen.map((name) => name.slice(DIMENSION.length));
  const state = await runAction(
    async () =>
      addMeasureVerb(await requestContext(), {
        ...values,
        subsetOfId: values.subsetOfId || null,
        dimensionIds,
      }),
    { ...values, ...Object.fromEntries(chosen.map((name) => [name, "on"])) },
  );
  if (state.error) return { error: state.error, values: state.values };
  revalidatePath("/", "layout");
  redirect(`/admin/measures/${state.result?.id}`);
}

/** A new dimension, without categories yet. */
export async function addDimension(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["nameVi", "nameEn"]);
  return adminAction(values, (context) => addDimensionVerb(context, values));
}

/** A category more. */
export async function addCategory(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["nameVi", "nameEn", "validFrom"]);
  return adminAction(values, (context) =>
    addCategoryVerb(context, {
      dimensionId: form.get("dimensionId"),
      ...values,
      validFrom: values.validFrom || null,
    }),
  );
}

/** A category that ends. */
export async function endCategory(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["id", "lastDay", "legalBasis"]);
  return adminAction(values, (context) =>
    endCategoryVerb(context, { dimensionId: form.get("dimensionId"), ...values }),
  );
}
