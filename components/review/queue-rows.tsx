import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { StateChip } from "@/components/ui/state-chip";
import type { QueueRow } from "@/db/read/review-queue";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { BulkForm } from "./bulk-form";
import { DueLine } from "./due-line";
import { CHOSEN, NAME_OF } from "./field-names";
import { FollowUpsNote, SentNote, WarningsNote } from "./queue-facts";

/** The forms of the queue, each with what a reviewer wants to know before opening it; `none` where there are none. */
export async function QueueRows({ rows, none }: { rows: readonly QueueRow[]; none: ReactNode }) {
  const { units } = await catalogueOf();
  const locale = await getLocale();
  const isChoosable = ({ warnings, refusal }: QueueRow) => warnings === 0 && refusal === null;
  return (
    <BulkForm any={rows.some(isChoosable)}>
      {rows.length === 0 ? none : null}
      <ul className={rows.length > 0 ? "card divide-y divide-line p-0!" : "hidden"}>
        {rows.map((row) => {
          const unit = units.find(({ id }) => id === row.submission.unitId);
          return (
            <QueueLine
              key={row.submission.id}
              row={row}
              name={unit ? nameIn(unit.shortName, locale) : row.submission.unitId}
              choosable={isChoosable(row)}
            />
          );
        })}
      </ul>
    </BulkForm>
  );
}

async function QueueLine({ row, name, choosable }: { row: QueueRow; name: string; choosable: boolean }) {
  const t = await getTranslations("review");
  const { submission, warnings, followUps, refusal } = row;
  const form = t("form", { form: submission.formId, year: String(submission.year) });
  // Late is only what is still not handed in.
  const isLate = row.due === "overdue" && (submission.state === "draft" || submission.state === "returned");
  const ticks = warnings !== null && (refusal === null || refusal === "own-submission");
  return (
    <li className="grid grid-cols-[2.75rem_minmax(0,1fr)] items-start gap-x-1 px-3 py-3 text-14">
      {ticks ? (
        <label className="flex min-h-8 items-center justify-center max-sm:min-h-11">
          <input
            type="checkbox"
            name={CHOSEN}
            value={`${submission.id} ${submission.version}`}
            disabled={!choosable}
            aria-label={t("choose", { name: `${name}, ${form}` })}
            className="h-5 w-5"
          />
          <input type="hidden" name={NAME_OF(submission.id)} value={`${name}, ${form}`} />
        </label>
      ) : (
        <span />
      )}
      <div className="min-w-0">
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <Link href={`/review/${submission.id}`} className="link font-semibold text-16 max-sm:min-h-8">
            {name} <span className="font-normal text-14">· {form}</span>
          </Link>
          <StateChip state={submission.state} />
        </div>
        <p className="flex flex-wrap gap-x-4 text-13 text-ink-3">
          <SentNote submission={submission} />
          {row.dueOn ? <DueLine dueOn={row.dueOn} isLate={isLate} /> : null}
          {refusal === "own-submission" && warnings !== null ? <span>{t("ownRow")}</span> : null}
        </p>
        <p className="flex flex-wrap gap-x-4 text-13">
          <WarningsNote count={warnings} />
          <FollowUpsNote count={followUps} />
        </p>
      </div>
    </li>
  );
}
