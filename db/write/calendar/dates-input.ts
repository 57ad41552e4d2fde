import { z } from "zod";
import { isIsoDate } from "@/lib/domain/dates";

export const dayInput = z.string().refine(isIsoDate);

/** Opening, due and closing day of a form, in that order; back entry has no due day and no end. */
export const datesInput = z
  .object({ opensOn: dayInput, dueOn: dayInput.nullable(), closesOn: dayInput.nullable() })
  .superRefine(({ opensOn, dueOn, closesOn }, refusal) => {
    const late = (path: string) => refusal.addIssue({ code: "custom", path: [path], message: "order" });
    if (dueOn && dueOn < opensOn) late("dueOn");
    if (closesOn && closesOn < (dueOn ?? opensOn)) late("closesOn");
  });
export type Dates = z.infer<typeof datesInput>;
