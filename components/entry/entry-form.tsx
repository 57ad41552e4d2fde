"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { ClashBox } from "./clash-box";
import { EntryRow } from "./entry-row";
import { EntrySummary } from "./entry-summary";
import { ReportFields, type ReportText } from "./report-fields";
import { type EntryInput, useEntry } from "./use-entry";

export interface EntryFormProps extends EntryInput {
  submissionId: string;
  sections: readonly { id: string; name: string }[];
  report: ReportText;
  /** Name of last year's and this year's columns. */
  lastYear: string;
  thisYear: string;
}

const inputsIn = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>("input[data-cell]")];

/** The form of a unit and year: typed as on paper, checked while typing, saved as a draft, handed in. */
export function EntryForm(props: EntryFormProps) {
  const { submissionId, sections, rows, report, lastYear, thisYear } = props;
  const t = useTranslations("entry");
  const entry = useEntry(props);
  const form = useRef<HTMLFormElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const definition = rows.find(({ facetId }) => facetId === focused);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (entry.pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    entry.send(new FormData(event.currentTarget, submitter));
  };

  const sendAs = (intent: "save" | "submit") =>
    form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>(`button[value="${intent}"]`));

  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.ctrlKey && event.key === "s") {
      event.preventDefault();
      sendAs("save");
    }
    if (event.ctrlKey && event.key === "Enter") {
      event.preventDefault();
      sendAs("submit");
      return;
    }
    const target = event.target;
    if (!(target instanceof HTMLInputElement) || !target.dataset.cell || !form.current) return;
    const step =
      event.key === "ArrowDown" || (event.key === "Enter" && !event.shiftKey)
        ? 1
        : event.key === "ArrowUp" || event.key === "Enter"
          ? -1
          : 0;
    if (step !== 0) {
      event.preventDefault();
      const all = inputsIn(form.current);
      const next = all[all.indexOf(target) + step];
      next?.focus();
      next?.select();
    }
    if (event.altKey && event.key === "0") {
      event.preventDefault();
      entry.change(target.dataset.cell, { text: "", reason: "not_reported" });
    }
  };

  return (
    <form ref={form} action={entry.action} onSubmit={submit} onKeyDown={keys} noValidate>
      <input type="hidden" name="submissionId" value={submissionId} />
      <input type="hidden" name="version" value={entry.version} />
      <EntrySummary read={entry.read} general={entry.general} state={entry.state} />
      <ClashBox clash={entry.clash} rows={entry.clashing} mine={entry.cells} onTake={entry.change} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="card px-0 sm:px-5">
          <table className="w-full border-collapse text-14 max-sm:block">
            <caption className="sr-only">{t("tableCaption", { year: thisYear })}</caption>
            <thead className="max-sm:sr-only">
              <tr className="border-line-strong border-b-2 text-ink-2">
                <th scope="col" className="py-2 pr-3 text-left font-semibold">
                  {t("measure")}
                </th>
                <th scope="col" className="w-24 px-2 py-2 text-right font-semibold">
                  {lastYear}
                </th>
                <th scope="col" className="w-44 px-2 py-2 text-right font-semibold">
                  {thisYear}
                </th>
                <th scope="col" className="w-40 py-2 pl-2 text-left font-semibold">
                  {t("reason")}
                </th>
              </tr>
            </thead>
            {sections.map((section) => (
              <tbody key={section.id} className="max-sm:block">
                <tr className="max-sm:block">
                  <th
                    colSpan={4}
                    scope="rowgroup"
                    className="bg-sunken px-3 py-2 text-left font-semibold text-16 max-sm:block"
                  >
                    {section.name}
                  </th>
                </tr>
                {entry.read
                  .filter(({ row }) => row.sectionId === section.id)
                  .map((each) => (
                    <EntryRow
                      key={each.row.facetId}
                      read={each}
                      all={entry.read}
                      lastYear={lastYear}
                      focused={focused === each.row.facetId}
                      change={entry.change}
                      onFocus={() => setFocused(each.row.facetId)}
                    />
                  ))}
              </tbody>
            ))}
          </table>
        </div>
        <div className="flex flex-col gap-4 lg:sticky lg:top-4">
          <section className="card" aria-labelledby="report-heading">
            <h2 id="report-heading">{t("report")}</h2>
            <ReportFields
              report={entry.typedReport ?? report}
              wanted={entry.state.error?.code === "needs-report"}
            />
          </section>
          <section className="card max-lg:hidden" aria-live="polite">
            <h2>{definition ? definition.fullLabel : t("definition")}</h2>
            <p className="mt-1 text-14 text-ink-2">
              {definition ? definition.definition : t("definitionHint")}
            </p>
          </section>
          <details className="card text-14">
            <summary className="font-semibold">{t("keys")}</summary>
            <p className="mt-2 whitespace-pre-line text-ink-2">{t("keyList")}</p>
          </details>
        </div>
      </div>
      <div className="sticky bottom-0 z-10 -mx-4 mt-4 flex flex-wrap items-center gap-3 border-line-strong border-t bg-surface px-4 py-3 sm:-mx-6 sm:px-6">
        <p className="text-14">
          <strong className="font-semibold">
            {t("filled", {
              count: entry.read.filter(({ reading }) => reading.kind === "value").length,
              all: entry.read.length,
            })}
          </strong>
        </p>
        <p role="status" className="text-14 text-ink-2">
          {entry.pending
            ? t("saving")
            : entry.dirty > 0
              ? t("unsaved", { count: entry.dirty })
              : entry.state.saved
                ? t("saved")
                : t("nothingToSave")}
        </p>
        <div className="ml-auto flex gap-3">
          <button
            type="submit"
            name="intent"
            value="save"
            className="button"
            aria-disabled={entry.pending || undefined}
          >
            {t("save")}
          </button>
          <button
            type="submit"
            name="intent"
            value="submit"
            className="button button-primary"
            aria-disabled={entry.pending || undefined}
          >
            {t("submit")}
          </button>
        </div>
      </div>
    </form>
  );
}
