"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { PlanNote } from "@/components/plans/plan-note";
import { ChangeCell } from "@/components/review/change-cell";
import { cellText } from "@/lib/cell-text";
import { lineKey } from "@/lib/domain/checks/check";
import { MISSING_REASONS, type Value } from "@/lib/domain/values";
import type { FormRow } from "@/lib/form-rows";
import { CellNotes, NoteField } from "./cell-notes";
import { cellId, type EntrySheet, inputId } from "./entry-cells";
import { useCell, useEntry } from "./entry-context";
import { FIELD } from "./field-names";
import { GridCell } from "./grid/grid-cell";
import { GRID, GRID_CELL } from "./grid/grid-roles";
import { UnitSum } from "./unit-sum";

interface UnitGridProps {
  sheet: EntrySheet;
  rows: readonly FormRow[];
  sections: readonly { id: string; name: string }[];
  lastYear: string;
  thisYear: string;
  /** Cells whose warning still wants its explanation. */
  wanting: ReadonlySet<string>;
}

/** One unit's form: measures and their categories, last year and the change beside what is typed. */
export function UnitGrid({ sheet, rows, sections, lastYear, thisYear, wanting }: UnitGridProps) {
  const t = useTranslations("entry");
  const grid = useTranslations("grid");
  return (
    <table {...GRID} aria-rowcount={rows.length + 1} className="w-full border-collapse text-14 max-sm:block">
      <caption className="sr-only">{t("tableCaption", { year: thisYear })}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-line-strong border-b-2 text-ink-2">
          <th scope="col" className="py-2 pr-3 pl-3 text-left font-semibold">
            {t("measure")}
          </th>
          <th scope="col" className="w-28 px-2 py-2 text-right font-semibold">
            {lastYear}
          </th>
          <th scope="col" className="w-44 px-2 py-2 text-right font-semibold">
            {thisYear}
          </th>
          <th scope="col" className="w-28 py-2 pr-3 pl-2 text-right font-semibold">
            {grid("change")}
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
          {rows
            .filter(({ sectionId }) => sectionId === section.id)
            .map((row) => (
              <UnitRow
                key={row.facetId}
                id={cellId(sheet.unitId, row.facetId)}
                row={row}
                last={sheet.context.lastYear.get(lineKey(row)) ?? null}
                lastYear={lastYear}
                wanted={wanting.has(cellId(sheet.unitId, row.facetId))}
                parts={sheet.parts}
                plan={sheet.plans[row.facetId]}
              />
            ))}
        </tbody>
      ))}
    </table>
  );
}

interface UnitRowProps {
  id: string;
  row: FormRow;
  last: Value | null;
  lastYear: string;
  wanted: boolean;
  parts: EntrySheet["parts"];
  plan: number | undefined;
}

const UnitRow = memo(function UnitRow({ id, row, last, lastYear, wanted, parts, plan }: UnitRowProps) {
  const isPart = row.categoryKey !== "";
  return (
    <tr className="border-line border-b align-top focus-within:bg-accent-soft max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_8.5rem] max-sm:gap-x-3 max-sm:px-4 max-sm:py-1.5">
      <th
        scope="row"
        className={`py-1.5 pr-3 text-left font-normal max-sm:block max-sm:py-0.5 max-sm:leading-5 ${isPart ? "pl-8 max-sm:pl-4" : "pl-3 font-medium max-sm:pl-0"}`}
      >
        <label htmlFor={inputId(id)}>{row.label}</label>
        {isPart ? null : <span className="text-13 text-ink-3"> · {row.unitOfMeasure}</span>}
        {plan === undefined ? null : (
          <span className="block text-13 text-ink-2">
            <CellPlan id={id} plan={plan} />
          </span>
        )}
        <CellNotes id={id} />
        <NoteField id={id} label={row.fullLabel} wanted={wanted} />
        <UnitSum id={id} row={row} parts={parts} />
      </th>
      <td
        {...GRID_CELL}
        className="px-2 py-3 text-right max-sm:row-start-2 max-sm:block max-sm:p-0 max-sm:text-left max-sm:text-13"
      >
        <span className="mr-2 text-13 text-ink-3 sm:hidden">{lastYear}</span>
        <LastYear value={last} />
        <span className="ml-3 sm:hidden">
          <Change id={id} last={last} />
        </span>
      </td>
      <td {...GRID_CELL} className="px-2 py-1 max-sm:block max-sm:p-0">
        <GridCell
          id={id}
          label={row.fullLabel}
          name={FIELD.text(row.facetId)}
          describedBy={`${inputId(id)}-notes`}
        />
        <PlainFields id={id} row={row} />
      </td>
      <td {...GRID_CELL} className="py-3 pr-3 pl-2 text-right max-sm:hidden">
        <Change id={id} last={last} />
      </td>
    </tr>
  );
});

/** Reason and explanation for a form that is sent without script; with it they stand in the panel. */
function PlainFields({ id, row }: { id: string; row: FormRow }) {
  const t = useTranslations("entry");
  const missing = useTranslations("missing");
  const { store } = useEntry();
  const { cell } = store.view(id);
  return (
    <noscript>
      <select
        name={FIELD.reason(row.facetId)}
        defaultValue={cell.reason}
        aria-label={t("reasonFor", { measure: row.fullLabel })}
        className="field mt-1 min-h-9 px-2 py-1 text-13"
      >
        <option value="">{t("noReason")}</option>
        {MISSING_REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {missing(reason)}
          </option>
        ))}
      </select>
      <input
        name={FIELD.note(row.facetId)}
        defaultValue={cell.note}
        maxLength={1000}
        aria-label={`${t("note")}: ${row.fullLabel}`}
        placeholder={t("note")}
        className="field mt-1 min-h-9 text-13"
      />
    </noscript>
  );
}

export function LastYear({ value }: { value: Value | null }) {
  const missing = useTranslations("missing");
  if (!value) return <span className="text-ink-3">…</span>;
  if (value.kind === "missing") return <span className="text-13 text-ink-3">{missing(value.reason)}</span>;
  return <span className="num text-ink-2">{cellText(value, null).text}</span>;
}

/** The plan of a cell, with how much of it is typed. */
export function CellPlan({ id, plan }: { id: string; plan: number }) {
  const { reading } = useCell(id);
  return <PlanNote plan={plan} value={reading.kind === "value" ? reading.value : null} />;
}

/** The change on last year, as far as both numbers allow one. */
function Change({ id, last }: { id: string; last: Value | null }) {
  const { reading } = useCell(id);
  if (reading.kind !== "value") return null;
  return (
    <span className="num text-ink-2">
      <ChangeCell before={last} now={reading.value} />
    </span>
  );
}
