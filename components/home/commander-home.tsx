import { getLocale, getTranslations } from "next-intl/server";
import { deciderText } from "@/components/review/decider-text";
import { DueLine } from "@/components/review/due-line";
import { FollowUpsNote, SentNote, WarningsNote } from "@/components/review/queue-facts";
import { Link } from "@/components/ui/link";
import { readCommanderHome } from "@/db/read/home";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { requestContext } from "@/lib/session";
import { officeDay } from "@/lib/today";
import { OverdueList } from "./overdue-list";
import { SHOWN, TaskList } from "./task-list";

/** What waits for a commander's review, what is late, and what was sent back. */
export async function CommanderHome() {
  const t = await getTranslations("home");
  const review = await getTranslations("review");
  const deputies = await getTranslations("deputies");
  const locale = await getLocale();
  const catalogue = await catalogueOf();
  const { waiting, overdue, returned } = await readCommanderHome(await requestContext(), catalogue);
  const formName = ({ unitId, year }: { unitId: string; year: number }) => {
    const unit = catalogue.units.find(({ id }) => id === unitId);
    return t("formOf", { unit: unit ? nameIn(unit.name, locale) : unitId, year: String(year) });
  };
  return (
    <>
      <TaskList
        id="waiting"
        heading={t("waiting")}
        none={t("nothingReview")}
        count={waiting.length}
        all={{ href: "/review", label: t("toQueue") }}
      >
        {waiting.slice(0, SHOWN).map(({ submission, dueOn, warnings, followUps, refusal }) => (
          <li key={submission.id} className="py-3 text-14">
            <Link href={`/review/${submission.id}`} className="link font-semibold text-16">
              {formName(submission)}
            </Link>
            <p className="flex flex-wrap gap-x-4 text-13 text-ink-3">
              <SentNote submission={submission} />
              <DueLine dueOn={dueOn} isLate={false} />
              <WarningsNote count={warnings} />
              <FollowUpsNote count={followUps} />
              {refusal === "own-submission" ? <span>{review("ownRow")}</span> : null}
            </p>
          </li>
        ))}
      </TaskList>
      <OverdueList cells={overdue} />
      <TaskList id="returned" heading={t("returnedList")} none={t("nothingReturned")} count={returned.length}>
        {returned.slice(0, SHOWN).map((submission) => (
          <li key={submission.id} className="py-3 text-14">
            <Link href={`/review/${submission.id}`} className="link font-semibold">
              {formName(submission)}
            </Link>
            <p className="text-13 text-ink-2">
              {t("reason", {
                name: deciderText(deputies, submission),
                date: submission.decidedAt ? formatDate(officeDay(submission.decidedAt), locale) : "…",
                reason: submission.returnReason ?? "",
              })}
            </p>
          </li>
        ))}
      </TaskList>
    </>
  );
}
