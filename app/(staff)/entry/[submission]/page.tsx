import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CorrectForm, WithdrawForm } from "@/components/entry/after-forms";
import { entrySheet } from "@/components/entry/entry-sheet";
import { FilledTable } from "@/components/entry/filled-table";
import { ReturnedNotice } from "@/components/entry/returned-notice";
import { sheetParts } from "@/components/entry/sheet-parts";
import { UnitEntry } from "@/components/entry/unit-entry";
import { UnsentNotice } from "@/components/entry/unsent-notice";
import { ScanSection } from "@/components/scan/scan-section";
import { Link } from "@/components/ui/link";
import { ScrollArea } from "@/components/ui/scroll-area";
import { StateChip } from "@/components/ui/state-chip";
import { readComments } from "@/db/read/comments";
import { readEarlierYears } from "@/db/read/earlier-years";
import { readFormContext } from "@/db/read/form-context";
import { plansByFacet, readPlans } from "@/db/read/plans";
import { readSubmission } from "@/db/read/submissions";
import { catalogueOf } from "@/lib/cached-reads";
import { stepRefusal } from "@/lib/domain/submission-steps";
import type { SubmissionEvent } from "@/lib/domain/submissions";
import { cellsOf, formRows } from "@/lib/form-rows";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { refuse } from "@/lib/refuse";
import { readSignedIn, requestContext } from "@/lib/session";

type Props = PageProps<"/entry/[submission]">;

async function read(props: Props) {
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const reading = await readSubmission(context, catalogue, (await props.params).submission).catch(refuse);
  const { submission } = reading;
  const form = await readFormContext(context, catalogue, {
    ...submission,
    submissionId: submission.id,
    locked: submission.state === "locked",
  });
  return { ...reading, context, catalogue, form };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { submission, catalogue } = await read(props);
  const t = await getTranslations("entry");
  const unit = catalogue.units.find(({ id }) => id === submission.unitId);
  const name = unit ? nameIn(unit.name, await getLocale()) : "";
  return { title: t("formTitle", { unit: name, year: String(submission.year) }) };
}

/** Whose typed cells the page keeps. */
async function entryAccount() {
  const signedIn = await readSignedIn();
  return signedIn ? { id: signedIn.userId, username: signedIn.username, name: signedIn.name } : null;
}

export default async function SubmissionPage(props: Props) {
  const { submission, statements, context, catalogue, form } = await read(props);
  const t = await getTranslations("entry");
  const locale = await getLocale();
  const unit = catalogue.units.find(({ id }) => id === submission.unitId);
  const rows = formRows(catalogue, submission, form.lastYear, locale);
  const cells = cellsOf(rows, statements);
  const sections = catalogue.sections
    .map(({ id, name }) => ({ id, name: nameIn(name, locale) }))
    .filter(({ id }) => rows.some(({ sectionId }) => sectionId === id));
  const may = (event: SubmissionEvent) =>
    stepRefusal(context.viewer, submission, event, catalogue.units) === null;
  const open = form.open && may("save");
  const account = await entryAccount();
  const comments = (await readComments(context, catalogue, [submission])).get(submission.id) ?? [];
  const { unitId, year } = submission;
  const facetIds = rows.map(({ facetId }) => facetId);
  const earlier = await readEarlierYears(context, catalogue, { facetIds, unitIds: [unitId], year });
  const plans = await readPlans(context, catalogue, { unitIds: [unitId], years: [year] });
  const parts = await sheetParts(context, catalogue, submission, locale);
  const name = unit ? nameIn(unit.name, locale) : "";
  const seen = { submissionId: submission.id, version: submission.version };
  const report = {
    number: submission.reportNumber ?? "",
    date: submission.reportDate ?? "",
    office: submission.reportOffice ?? "",
  };
  return (
    <>
      <nav aria-label={t("path")} className="text-14">
        <Link href={`/entry?year=${submission.year}`} className="link">
          {t("title")}
        </Link>
      </nav>
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1>{t("formTitle", { unit: name, year: String(submission.year) })}</h1>
        <StateChip state={submission.state} />
        {submission.sequence > 1 ? (
          <span className="text-14 text-ink-2">
            {t("correctionOf", { reason: submission.correctionReason ?? "" })}
          </span>
        ) : null}
        <Link href={`/entry/${submission.id}/print`} className="link ml-auto text-14">
          {t("printFilled")}
        </Link>
        <Link
          href={`/entry/blank?unit=${submission.unitId}&year=${submission.year}`}
          className="link text-14"
        >
          {t("blank")}
        </Link>
      </div>
      {submission.state === "returned" ? <ReturnedNotice submission={submission} rows={rows} /> : null}
      {open && account ? (
        <>
          <UnitEntry
            source={{
              account,
              rows,
              sheets: [
                entrySheet({
                  key: submission,
                  unitName: name,
                  rows,
                  submission,
                  statements,
                  context: form,
                  open,
                  comments,
                  parts,
                  plans: plansByFacet(plans, unitId),
                  earlier: earlier.get(unitId),
                }),
              ],
            }}
            sections={sections}
            lastYear={String(submission.year - 1)}
            thisYear={String(submission.year)}
          />
          <div className="card mt-4">
            <ScanSection submission={submission} />
          </div>
        </>
      ) : (
        <>
          {account ? (
            <UnsentNotice
              accountId={account.id}
              formId={submission.formId}
              unitId={submission.unitId}
              year={submission.year}
              labels={Object.fromEntries(rows.map(({ facetId, fullLabel }) => [facetId, fullLabel]))}
            />
          ) : null}
          <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
            <ScrollArea label={t("tableCaption", { year: String(submission.year) })} className="card">
              <FilledTable rows={rows} sections={sections} cells={cells} year={submission.year} />
            </ScrollArea>
            <aside className="card flex flex-col gap-4 text-14">
              <Link href={`/review/${submission.id}`} className="link">
                {t("toReview")}
              </Link>
              <div>
                <h2>{t("report")}</h2>
                <p>
                  {t("reportLine", {
                    number: report.number,
                    date: report.date ? formatDate(report.date, locale) : "…",
                    office: report.office,
                  })}
                </p>
              </div>
              <ScanSection submission={submission} />
              {may("withdraw") ? <WithdrawForm {...seen} /> : null}
              {form.open && may("correct") ? <CorrectForm {...seen} /> : null}
            </aside>
          </div>
        </>
      )}
    </>
  );
}
