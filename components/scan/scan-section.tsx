import { getLocale, getTranslations } from "next-intl/server";
import { readScan } from "@/db/read/scans";
import type { SubmissionSummary } from "@/db/read/submissions";
import { catalogueOf } from "@/lib/cached-reads";
import { formatNumber } from "@/lib/domain/numbers";
import { stepRefusal } from "@/lib/domain/submission-steps";
import { formatDate } from "@/lib/i18n/dates";
import { requestContext } from "@/lib/session";
import { officeDay } from "@/lib/today";
import { ScanForm } from "./scan-form";

const MEGABYTE = 1024 * 1024;

/** The scan of the signed report behind a form: to download, and while the form is open to change. */
export async function ScanSection({
  submission,
  compact = false,
}: {
  submission: SubmissionSummary;
  /** Among other particulars of the form: without a heading to be seen. */
  compact?: boolean;
}) {
  const t = await getTranslations("scan");
  const locale = await getLocale();
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const scan = await readScan(context, catalogue, submission);
  const changes = stepRefusal(context.viewer, submission, "save", catalogue.units) === null;
  const size = (bytes: number) =>
    bytes < MEGABYTE / 10
      ? `${formatNumber(Math.ceil(bytes / 1024), locale)} KB`
      : `${formatNumber(Math.round((10 * bytes) / MEGABYTE) / 10, locale)} MB`;
  return (
    <section aria-labelledby="scan-heading" className="text-14">
      <h2 id="scan-heading" className={compact ? "sr-only" : undefined}>
        {t("heading")}
      </h2>
      {scan ? (
        <p className="mt-1 break-words">
          {/* A file, not a page: it must not be fetched ahead. */}
          <a href={`/downloads/scan/${submission.id}`} className="link" download>
            {t("download", { name: scan.fileName })}
          </a>
          <span className="block text-13 text-ink-3">
            {t("line", {
              size: size(scan.size),
              by: scan.by,
              date: formatDate(officeDay(scan.at), locale),
            })}
          </span>
        </p>
      ) : (
        <p className="text-ink-2">{compact ? t("noneLine") : t("none")}</p>
      )}
      {changes ? <ScanForm submissionId={submission.id} hasScan={scan !== null} /> : null}
    </section>
  );
}
