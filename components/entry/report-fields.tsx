"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Field } from "@/components/ui/field";
import { useEntry } from "./entry-context";
import { type EntryReport, REPORT_FIELDS, type ReportField } from "./entry-report";

const NAMES: Readonly<Record<ReportField, "reportNumber" | "reportDate" | "reportOffice">> = {
  number: "reportNumber",
  date: "reportDate",
  office: "reportOffice",
};

/** The signed report behind the form: what every figure of it will lead to. */
export function ReportFields({ report, wanted }: { report: EntryReport; wanted: boolean }) {
  const t = useTranslations("entry");
  const grid = useTranslations("grid");
  const { sync } = useEntry();
  const revision = () => report.revision;
  useSyncExternalStore((listener) => report.subscribe(listener), revision, revision);
  return (
    <div className="mt-2 flex flex-col gap-3">
      <p className="text-13 text-ink-3">{t("reportHint")}</p>
      <input type="hidden" name="reportBase" value={JSON.stringify(report.base)} />
      {REPORT_FIELDS.map((field) => {
        const theirs = report.clashes[field];
        return (
          <div key={field}>
            <Field
              name={NAMES[field]}
              label={t(NAMES[field])}
              type={field === "date" ? "date" : "text"}
              value={report.typed[field]}
              maxLength={field === "office" ? 200 : 100}
              onChange={(event) => report.type(field, event.target.value)}
              error={
                theirs === undefined
                  ? wanted && report.typed[field].trim() === ""
                    ? t("reportWanted")
                    : undefined
                  : grid("reportClash", { theirs: theirs || grid("emptyCell") })
              }
            />
            {theirs === undefined ? null : (
              <div className="mt-1 flex flex-wrap gap-2">
                {(["mine", "theirs"] as const).map((whose) => (
                  <button
                    key={whose}
                    type="button"
                    className="button min-h-8 text-13"
                    onClick={() => {
                      report.choose(field, whose);
                      sync.request();
                    }}
                  >
                    {whose === "mine"
                      ? grid("keepMine", { value: report.typed[field] || grid("emptyCell") })
                      : grid("takeTheirs", { value: theirs || grid("emptyCell") })}
                  </button>
                ))}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
