import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DecideForm } from "@/components/review/decide-form";
import { LockForm } from "@/components/review/lock-forms";
import { QueuePane } from "@/components/review/queue-pane";
import { ReviewTable } from "@/components/review/review-table";
import { Icon } from "@/components/ui/icon";
import { ScrollArea } from "@/components/ui/scroll-area";
import { StateChip } from "@/components/ui/state-chip";
import { readFormContext } from "@/db/read/form-context";
import { readSubmission } from "@/db/read/submissions";
import { catalogueOf } from "@/lib/cached-reads";
import { checkRows } from "@/lib/checked-rows";
import { stepRefusal } from "@/lib/domain/submission-steps";
import { cellValuesOf, formRows } from "@/lib/form-rows";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

type Props = PageProps<"/review/[submission]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

export default async function ReviewSubmissionPage(props: Props) {
  const t = await getTranslations("review");
  const entry = await getTranslations("entry");
  const locale = await getLocale();
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const { submission, statements } = await readSubmission(
    context,
    catalogue,
    (await props.params).submission,
  ).catch(refuse);
  const form = await readFormContext(context, catalogue, {
    ...submission,
    submissionId: submission.id,
    locked: submission.state === "locked",
  });
  const rows = formRows(catalogue, submission, form.lastYear, locale);
  const values = cellValuesOf(rows, statements);
  const { general, byFacet } = checkRows(rows, (facetId) => values[facetId]?.value ?? null, {
    ...form,
    open: true,
    locked: false,
  });
  const reviewed = rows.map((row) => ({
    row,
    value: values[row.facetId]?.value ?? null,
    note: values[row.facetId]?.note ?? "",
    checks: byFacet.get(row.facetId) ?? [],
  }));
  const all = [...general, ...reviewed.flatMap(({ checks }) => checks)];
  const warnings = all.filter(({ severity }) => severity === "warning").length;
  const explained = reviewed.filter(({ note }) => note !== "").length;
  const unit = catalogue.units.find(({ id }) => id === submission.unitId);
  const refusal = stepRefusal(context.viewer, submission, "approve", catalogue.units);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[340px_minmax(0,1fr)]">
      <div className="max-lg:order-2">
        <QueuePane current={submission.id} />
      </div>
      <section className="card flex flex-col gap-4">
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
        {submission.sequence > 1 ? (
          <p className="text-14">{entry("correctionOf", { reason: submission.correctionReason ?? "" })}</p>
        ) : null}
        <p className="flex flex-wrap gap-x-6 gap-y-1 bg-sunken px-4 py-2 text-14">
          <span className="text-ok">
            <Icon name="check" />{" "}
            {t("passing", { count: reviewed.filter(({ checks }) => checks.length === 0).length })}
          </span>
          <span className={warnings > 0 ? "text-warn" : "text-ink-2"}>
            <Icon name="warning" /> {t("warnings", { count: warnings, notes: explained })}
          </span>
        </p>
        {submission.state === "returned" ? (
          <p className="border-warn border-l-4 bg-warn-soft p-3 text-14">
            <strong>{entry("returnedBy", { name: submission.deciderName ?? "" })}</strong>{" "}
            {submission.returnReason}
          </p>
        ) : null}
        <ScrollArea label={t("checks")}>
          <ReviewTable rows={reviewed} year={submission.year} submitter={submission.submitterName ?? ""} />
        </ScrollArea>
        {refusal === "own-submission" ? <p className="text-warn">{t("ownSubmission")}</p> : null}
        {refusal === null ? <DecideForm submissionId={submission.id} version={submission.version} /> : null}
        {(["lock", "unlock"] as const).map((intent) =>
          stepRefusal(context.viewer, submission, intent, catalogue.units) === null ? (
            <LockForm
              key={intent}
              submissionId={submission.id}
              version={submission.version}
              intent={intent}
            />
          ) : null,
        )}
      </section>
    </div>
  );
}
