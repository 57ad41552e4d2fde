import { getLocale, getTranslations } from "next-intl/server";
import { OpenButton } from "@/components/entry/open-button";
import { deciderText } from "@/components/review/decider-text";
import { DueLine } from "@/components/review/due-line";
import { FollowUpsNote } from "@/components/review/queue-facts";
import { Link } from "@/components/ui/link";
import { StateChip } from "@/components/ui/state-chip";
import { formOf } from "@/db/read/form-context";
import { readStaffHome, type StaffTask } from "@/db/read/home";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { requestContext } from "@/lib/session";
import { officeDay } from "@/lib/today";
import { SHOWN, TaskList } from "./task-list";

/** A clerk's forms that are still to be handed in: what came back first, then what is due soonest. */
export async function StaffHome() {
  const t = await getTranslations("home");
  const nav = await getTranslations("nav");
  const tasks = await readStaffHome(await requestContext(), await catalogueOf());
  return (
    <TaskList
      id="staff-tasks"
      heading={t("staffHeading")}
      none={t("nothingStaff")}
      count={tasks.length}
      all={{ href: "/entry", label: nav("entry") }}
    >
      {tasks.slice(0, SHOWN).map((task) => (
        <TaskLine key={`${task.unitId} ${task.year}`} task={task} />
      ))}
    </TaskList>
  );
}

async function TaskLine({ task }: { task: StaffTask }) {
  const t = await getTranslations("home");
  const deputies = await getTranslations("deputies");
  const locale = await getLocale();
  const catalogue = await catalogueOf();
  const unit = catalogue.units.find(({ id }) => id === task.unitId);
  const name = unit ? nameIn(unit.name, locale) : task.unitId;
  const form = t("formOf", { unit: name, year: String(task.year) });
  const { submission } = task;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 text-14">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-3">
          <strong className="font-semibold text-16">{form}</strong>
          {task.state === "not-begun" ? (
            <span className="text-ink-3">{t("not-begun")}</span>
          ) : (
            <StateChip state={task.state} />
          )}
        </p>
        <p className="flex flex-wrap gap-x-4 text-13 text-ink-3">
          <DueLine dueOn={task.dueOn} isLate={task.isLate} />
          <span>{t("filled", { filled: task.filled, asked: task.asked })}</span>
          <FollowUpsNote count={task.followUps} />
        </p>
        {task.state === "returned" && submission?.decidedAt ? (
          <p className="mt-1 border-warn border-l-3 pl-2">
            {t("reason", {
              name: deciderText(deputies, submission),
              date: formatDate(officeDay(submission.decidedAt), locale),
              reason: submission.returnReason ?? "",
            })}
          </p>
        ) : null}
      </div>
      {task.submissionId ? (
        <Link href={`/entry/${task.submissionId}`} className="button">
          {task.state === "returned" ? t("continue") : t("open")}
          <span className="sr-only">: {form}</span>
        </Link>
      ) : (
        <OpenButton
          formId={formOf(catalogue, task.unitId, task.year) ?? ""}
          unitId={task.unitId}
          year={task.year}
          unitName={name}
        />
      )}
    </li>
  );
}
