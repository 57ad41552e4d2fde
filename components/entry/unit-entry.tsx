"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CheckSentence } from "@/components/figures/check-sentence";
import { type FormState, saveForm } from "./actions";
import { CellPanel } from "./cell-panel";
import { EntryBar } from "./entry-bar";
import { cellId } from "./entry-cells";
import { EntryProvider, type EntrySource, useCells, useEntry } from "./entry-context";
import { EntryDialogs } from "./entry-dialogs";
import { EntrySummary } from "./entry-summary";
import { baseField, FIELD } from "./field-names";
import { useGrid } from "./grid/use-grid";
import { ReportFields } from "./report-fields";
import { UnitGrid } from "./unit-grid";
import { useSubmit } from "./use-submit";

interface UnitEntryProps {
  source: EntrySource;
  sections: readonly { id: string; name: string }[];
  lastYear: string;
  thisYear: string;
}

/** The form of a unit and year: typed as on paper, saved by itself, checked while typing, handed in. */
export function UnitEntry({ source, ...props }: UnitEntryProps) {
  const [served, action] = useActionState(saveForm, {});
  return (
    <EntryProvider source={source} refused={served.refused}>
      <UnitForm {...props} served={served} action={action} />
    </EntryProvider>
  );
}

interface UnitFormProps extends Omit<UnitEntryProps, "source"> {
  served: FormState;
  action(form: FormData): void;
}

function UnitForm({ sections, lastYear, thisYear, served, action }: UnitFormProps) {
  const t = useTranslations("entry");
  const { store, rows, sheets, report } = useEntry();
  const [sheet] = sheets;
  if (!sheet) throw new Error("a unit's form has one sheet");
  const general = useCells((cells) => cells.generalChecks(sheet.unitId));
  const ids = rows.map(({ facetId }) => cellId(sheet.unitId, facetId));
  const { submit, pending, problems, wanting, answers, summary } = useSubmit([sheet.unitId]);
  const handIn = () => void submit([sheet.unitId]);
  const grid = useGrid({ cells: ids.map((id) => [id]) }, handIn);
  const error = answers.find((each) => each.error)?.error ?? served.error ?? null;
  // The dialogs stand beside the form: what is pressed in them must not hand it in.
  return (
    <>
      <form
        action={action}
        onSubmit={(event) => {
          event.preventDefault();
          handIn();
        }}
        noValidate
      >
        <input type="hidden" name="submissionId" value={sheet.submissionId ?? ""} />
        <noscript>
          {rows.map(({ facetId }) => (
            <input
              key={facetId}
              type="hidden"
              name={FIELD.base(facetId)}
              value={baseField(store.base(cellId(sheet.unitId, facetId)))}
            />
          ))}
        </noscript>
        <EntrySummary ref={summary} error={error} problems={problems} withUnit={false} />
        {general.map((check) => (
          <p key={check.message.code} className="mb-4 text-14 text-ink-2">
            <CheckSentence check={check} />
          </p>
        ))}
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
          <div className="card overflow-x-auto p-0!" {...grid.handlers}>
            <UnitGrid
              sheet={sheet}
              rows={rows}
              sections={sections}
              lastYear={lastYear}
              thisYear={thisYear}
              wanting={wanting}
            />
          </div>
          <div className="flex flex-col gap-4 lg:sticky lg:top-4">
            <CellPanel lastYear={lastYear} withNotes={false} wanting={wanting} />
            {report ? (
              <section className="card" aria-labelledby="report-heading">
                <h2 id="report-heading">{t("report")}</h2>
                <ReportFields report={report} wanted={error?.code === "needs-report"} />
              </section>
            ) : null}
          </div>
        </div>
        <EntryBar ids={ids} onHelp={() => grid.showHelp(true)}>
          <noscript>
            <button type="submit" name="intent" value="save" className="button">
              {t("save")}
            </button>
          </noscript>
          <button
            type="submit"
            name="intent"
            value="submit"
            className="button button-primary"
            aria-disabled={pending || undefined}
          >
            {t("submit")}
          </button>
        </EntryBar>
      </form>
      <EntryDialogs grid={grid} />
    </>
  );
}
