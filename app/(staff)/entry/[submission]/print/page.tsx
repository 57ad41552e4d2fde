import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PaperForm } from "@/components/entry/paper-form";
import { Link } from "@/components/ui/link";
import { PrintButton } from "@/components/ui/print-button";
import { readSubmission } from "@/db/read/submissions";
import { catalogueOf } from "@/lib/cached-reads";
import { cellsOf, formRows } from "@/lib/form-rows";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry"))("printFilled") };
}

/** A unit's form with its figures on paper, for the signature that the report needs. */
export default async function PrintPage({ params }: PageProps<"/entry/[submission]/print">) {
  const t = await getTranslations("entry");
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const { submission, statements } = await readSubmission(
    context,
    catalogue,
    (await params).submission,
  ).catch(refuse);
  const unit = catalogue.units.find(({ id }) => id === submission.unitId);
  if (!unit) notFound();
  const rows = formRows(catalogue, submission, new Map(), await getLocale());
  return (
    <div className="card paper mx-auto max-w-[820px] overflow-x-auto print:overflow-visible text-ink scheme-light">
      <div className="no-print mb-4 flex items-center justify-between gap-3">
        <Link href={`/entry/${submission.id}`} className="link text-14">
          {t("openForm")}
        </Link>
        <PrintButton label={t("print")} />
      </div>
      <PaperForm
        catalogue={catalogue}
        unit={unit}
        form={submission}
        filled={{
          cells: cellsOf(rows, statements),
          state: submission.state,
          report: {
            number: submission.reportNumber,
            date: submission.reportDate,
            office: submission.reportOffice,
          },
        }}
      />
    </div>
  );
}
