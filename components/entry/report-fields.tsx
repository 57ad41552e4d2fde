"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Field } from "@/components/ui/field";
import { useEntry } from "./entry-context";
import { type EntryReport, REPORT_FIELDS } from "./entry-report";
import { REPORT_BASE, REPORT_FIELD } from "./field-names";

/** The signed report behind the form: what every figure of it will lead to. */
export function ReportFields({ report, wanted }: { report: EntryReport; wanted: boolean }) {
  const t = useTranslations("entry");
  const grid = useTranslations("grid");
  const { sync } = useEntry();
  const state = () => report.state;
  const { typed, base, clashes } = useSyncExternalStore(
    (listener) => report.subscribe(listener),
    state,
    state,
  );
  return (
    <div className="mt-2 flex flex-col gap-3">
      <p className="text-13 text-ink-3">{t("reportHint")}</p>
      <input type="hidden" name={REPORT_BASE} value={JSON.stringify(base)} />
      {REPORT_FIELDS.map((field) => {
        const theirs = clashes[field];
        return (
          <div key={field}>
            <Field
              name={REPORT_FIELD[field]}
              label={t(REPORT_FIELD[field])}
              type={field === "date" ? "date" : "text"}
              value={typed[field]}
              maxLength={field === "office" ? 200 : 100}
              onChange={(event) => report.type(field, event.target.value)}
              error={
                theirs === undefined
                  ? wanted && typed[field].trim() === ""
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
                      ? grid("keepMine", { value: typed[field] || grid("emptyCell") })
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
