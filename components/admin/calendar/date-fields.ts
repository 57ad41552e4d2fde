import type { getTranslations } from "next-intl/server";
import type { Deadline } from "@/db/read/reporting-calendar";
import type { AdminField } from "../admin-field";

type Translate = Awaited<ReturnType<typeof getTranslations<"calendar">>>;

/** The three days of a form; back entry may leave the last two open. */
export const dateFields = (t: Translate, dates: Deadline, backEntry = false): AdminField[] => [
  { kind: "date", name: "opensOn", label: t("opensOn"), value: dates.opensOn, error: t("dayWanted") },
  {
    kind: "date",
    name: "dueOn",
    label: t("dueOn"),
    value: dates.dueOn ?? "",
    error: t("dueError"),
    optional: backEntry,
  },
  {
    kind: "date",
    name: "closesOn",
    label: t("closesOn"),
    value: dates.closesOn ?? "",
    error: t("closesError"),
    optional: backEntry,
  },
];
