import { getLocale, getTranslations } from "next-intl/server";
import { CheckSentence } from "@/components/figures/check-sentence";
import { ScanSection } from "@/components/scan/scan-section";
import { Icon } from "@/components/ui/icon";
import { StateChip } from "@/components/ui/state-chip";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { officeDay } from "@/lib/today";
import { deciderText } from "./decider-text";
import { FollowUpsNote } from "./queue-facts";
import type { ReviewReading } from "./review-rows";
import { reviewRowId } from "./review-table";

/** Whose form it is, the report behind it, and what its checks come to. */
export async function ReviewHead({ reading }: { reading: ReviewReading }) {
  const t = await getTranslations("review");
  const entry = await getTranslations("entry");
  const locale = await getLocale();
  const { submission, rows, general } = reading;
  const { units } = await catalogueOf();
  const unit = units.find(({ id }) => id === submission.unitId);
  const decider = deciderText(await getTranslations("deputies"), submission);
  const all = [...general, ...rows.flatMap(({ checks }) => checks)];
  const warnings = all.filter(({ severity }) => severity === "warning").length;
  const explained = rows.filter(({ note }) => note !== "").length;
  const followUps = [...reading.aboutWhole, ...rows.flatMap(({ comments }) => comments)].filter(
    ({ followUp, clearedAt }) => followUp && clearedAt === null,
  ).length;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1>
          {entry("formTitle", {
            unit: unit ? nameIn(unit.name, locale) : "",
            year: String(submission.year),
          })}
        </h1>
        <StateChip state={submission.state} />
      </div>
      <p className="text-14 text-ink-2">
        {entry("reportLine", {
          number: submission.reportNumber ?? "…",
          date: submission.reportDate ? formatDate(submission.reportDate, locale) : "…",
          office: submission.reportOffice ?? "…",
        })}
      </p>
      {submission.state === "approved" || submission.state === "locked" ? (
        <p className="text-14 text-ink-2">
          {t("approvedBy", {
            name: decider,
            date: submission.decidedAt ? formatDate(officeDay(submission.decidedAt), locale) : "…",
          })}
        </p>
      ) : null}
      {submission.sequence > 1 ? (
        <p className="text-14">{entry("correctionOf", { reason: submission.correctionReason ?? "" })}</p>
      ) : null}
      <ScanSection submission={submission} compact />
      <p className="flex flex-wrap gap-x-6 gap-y-1 bg-sunken px-4 py-2 text-14">
        <span className="text-ok">
          <Icon name="check" />{" "}
          {t("passing", { count: rows.filter(({ checks }) => checks.length === 0).length })}
        </span>
        <span className={warnings > 0 ? "text-warn" : "text-ink-2"}>
          <Icon name="warning" /> {t("warnings", { count: warnings, notes: explained })}
        </span>
        <FollowUpsNote count={followUps} />
      </p>
      {general.map((check) => (
        <p key={check.message.code} className="text-14 text-ink-2">
          <CheckSentence check={check} />
        </p>
      ))}
      {submission.state === "returned" ? (
        <div className="border-warn border-l-4 bg-warn-soft p-3 text-14">
          <p>
            <strong>{entry("returnedBy", { name: decider })}</strong> {submission.returnReason}
          </p>
          {submission.returnedFacets.length > 0 ? (
            <p className="mt-1">
              {entry("returnedCells", { count: submission.returnedFacets.length })}{" "}
              {rows
                .filter(({ returned }) => returned)
                .map(({ row }, at) => (
                  <span key={row.facetId}>
                    {at > 0 ? "; " : ""}
                    <a href={`#${reviewRowId(row)}`} className="link">
                      {row.fullLabel}
                    </a>
                  </span>
                ))}
            </p>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
