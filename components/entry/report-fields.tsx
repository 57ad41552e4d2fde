"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";

export interface ReportText {
  number: string;
  date: string;
  office: string;
}

/** The signed report behind the form: what every figure of it will lead to. */
export function ReportFields({ report, wanted }: { report: ReportText; wanted: boolean }) {
  const t = useTranslations("entry");
  const error = wanted ? t("reportWanted") : undefined;
  return (
    <div className="mt-2 flex flex-col gap-3">
      <p className="text-13 text-ink-3">{t("reportHint")}</p>
      <Field
        name="reportNumber"
        label={t("reportNumber")}
        defaultValue={report.number}
        maxLength={100}
        error={error}
      />
      <Field name="reportDate" label={t("reportDate")} type="date" defaultValue={report.date} />
      <Field name="reportOffice" label={t("reportOffice")} defaultValue={report.office} maxLength={200} />
    </div>
  );
}
