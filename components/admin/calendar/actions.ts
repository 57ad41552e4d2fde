"use server";

import { changeDates as changeDatesVerb } from "@/db/write/calendar/change-dates";
import { extendDeadline } from "@/db/write/calendar/extend";
import { openYear as openYearVerb } from "@/db/write/calendar/open-year";
import type { ActionState } from "@/lib/action-state";
import { adminAction } from "@/lib/admin-action";
import { textsOf } from "@/lib/run-action";
import type { AdminDone } from "../admin-field";

type State = ActionState<AdminDone>;

/** An empty day is none. */
const datesOf = ({ opensOn, dueOn, closesOn }: Record<"opensOn" | "dueOn" | "closesOn", string>) => ({
  opensOn,
  dueOn: dueOn || null,
  closesOn: closesOn || null,
});

/** Opens the reporting year after the last one. */
export async function openYear(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["opensOn", "dueOn", "closesOn"]);
  const year = Number(form.get("year"));
  return adminAction(values, (context) => openYearVerb(context, { year, dates: datesOf(values) }));
}

/** Sets other days for a form of a year. */
export async function changeDates(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["opensOn", "dueOn", "closesOn", "reason"]);
  const seen = textsOf(form, ["seenOpensOn", "seenDueOn", "seenClosesOn"]);
  return adminAction(values, (context) =>
    changeDatesVerb(context, {
      formId: form.get("formId"),
      year: Number(form.get("year")),
      dates: datesOf(values),
      seen: datesOf({ opensOn: seen.seenOpensOn, dueOn: seen.seenDueOn, closesOn: seen.seenClosesOn }),
      reason: values.reason,
    }),
  );
}

const extension = (form: FormData, closesOn: string | null, reason: string) => ({
  unitId: form.get("unitId"),
  year: Number(form.get("year")),
  seen: Number(form.get("seen")),
  closesOn,
  reason,
});

/** Gives one unit more time. */
export async function extend(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["closesOn", "reason"]);
  return adminAction(values, (context) =>
    extendDeadline(context, extension(form, values.closesOn, values.reason)),
  );
}

/** Ends the time that a unit was given. */
export async function endExtension(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["reason"]);
  return adminAction(values, (context) => extendDeadline(context, extension(form, null, values.reason)));
}
