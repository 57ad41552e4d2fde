import { addDays, type IsoDate } from "./dates";

/** How soon a form is due; back entry is due on no day. */
export const DUE_GROUPS = ["overdue", "week", "later", "none"] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** "week" is today and the seven days after it. */
export function dueGroup(dueOn: IsoDate | null, today: IsoDate): DueGroup {
  if (dueOn === null) return "none";
  if (dueOn < today) return "overdue";
  return dueOn <= addDays(today, 7) ? "week" : "later";
}
