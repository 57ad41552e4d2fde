"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { lineKey } from "@/lib/domain/checks/check";
import type { FormRow } from "@/lib/form-rows";
import { CellNotes } from "./cell-notes";
import { cellId, type EntrySheet, inputId } from "./entry-cells";
import { useCell, useEntry } from "./entry-context";
import { GridCell } from "./grid/grid-cell";
import { GRID, GRID_CELL } from "./grid/grid-roles";
import { LastYear } from "./unit-grid";
import { TotalRows } from "./units-totals";

interface UnitsGridProps {
  /** The units that add up, in their order, and the whole that they add up to. */
  units: readonly EntrySheet[];
  whole: EntrySheet | null;
  groups: readonly { name: string; rows: readonly FormRow[] }[];
  lastYear: string;
  thisYear: string;
  chosen: ReadonlySet<string>;
  onChoose(unitId: string, chosen: boolean): void;
}

/** The columns of last year and of this one. */
const LAST_WIDTH = "5.5rem";
const THIS_WIDTH = "7.5rem";

/** One group of measures over all units: units down, measures across, last year beside each. */
export function UnitsGrid(props: UnitsGridProps) {
  const { units, whole, groups, lastYear, thisYear, chosen, onChoose } = props;
  const t = useTranslations("entry");
  const grid = useTranslations("grid");
  const rows = groups.flatMap((group) => group.rows);
  return (
    // Of fixed widths: a digit more in one of thousands of cells must not measure all of them again.
    <table
      {...GRID}
      className="table-fixed border-separate border-spacing-0 text-14 [--first:9rem] sm:[--first:14rem]"
      style={{ width: `calc(var(--first) + ${rows.length} * (${LAST_WIDTH} + ${THIS_WIDTH}))` }}
    >
      <caption className="sr-only">{t("tableCaption", { year: thisYear })}</caption>
      <colgroup>
        <col style={{ width: "var(--first)" }} />
        {rows.flatMap(({ facetId }) => [
          <col key={`${facetId} last`} style={{ width: LAST_WIDTH }} />,
          <col key={`${facetId} this`} style={{ width: THIS_WIDTH }} />,
        ])}
      </colgroup>
      <thead className="sticky top-0 z-[3]">
        <tr>
          <th
            rowSpan={3}
            scope="col"
            className="sticky left-0 z-[2] border-line-strong border-r border-b-2 bg-sunken px-3 py-2 text-left align-bottom font-semibold"
          >
            {t("unit")}
          </th>
          {groups.map((group) => (
            <th
              key={group.name}
              colSpan={2 * group.rows.length}
              scope="colgroup"
              className="border-line-strong border-r bg-sunken px-2 pt-2 text-center font-semibold"
            >
              {group.name} <span className="font-normal text-ink-3">· {group.rows[0]?.unitOfMeasure}</span>
            </th>
          ))}
        </tr>
        <tr>
          {rows.map((row) => (
            <th
              key={row.facetId}
              colSpan={2}
              scope="col"
              className="max-w-44 border-line-strong border-r bg-sunken px-2 text-center font-normal text-13 text-ink-2"
            >
              {row.categoryKey === "" ? grid("total") : row.label}
            </th>
          ))}
        </tr>
        <tr>
          {rows.map((row) => (
            <YearHeads key={row.facetId} lastYear={lastYear} thisYear={thisYear} />
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((sheet, at) => (
          <UnitsRow
            key={sheet.unitId}
            number={at + 1}
            sheet={sheet}
            rows={rows}
            chosen={chosen.has(sheet.unitId)}
            onChoose={onChoose}
          />
        ))}
      </tbody>
      <tfoot>
        <TotalRows units={units} whole={whole} rows={rows} />
        {whole ? (
          <UnitsRow
            number={null}
            sheet={whole}
            rows={rows}
            chosen={chosen.has(whole.unitId)}
            onChoose={onChoose}
          />
        ) : null}
      </tfoot>
    </table>
  );
}

function YearHeads({ lastYear, thisYear }: { lastYear: string; thisYear: string }) {
  return (
    <>
      <th scope="col" className="border-line-strong border-b-2 bg-sunken px-2 py-1 text-right font-normal">
        {lastYear}
      </th>
      <th
        scope="col"
        className="border-line-strong border-r border-b-2 bg-sunken px-2 py-1 text-right font-semibold"
      >
        {thisYear}
      </th>
    </>
  );
}

interface UnitsRowProps {
  /** null for the whole, which is in no order. */
  number: number | null;
  sheet: EntrySheet;
  rows: readonly FormRow[];
  chosen: boolean;
  onChoose(unitId: string, chosen: boolean): void;
}

const UnitsRow = memo(function UnitsRow({ number, sheet, rows, chosen, onChoose }: UnitsRowProps) {
  const t = useTranslations("grid");
  const states = useTranslations("states");
  const { store } = useEntry();
  return (
    <tr className="focus-within:bg-accent-soft">
      <th
        scope="row"
        className="sticky left-0 z-[2] border-line-strong border-r border-b border-b-line bg-surface px-3 py-1 text-left font-medium"
      >
        <div className="flex min-h-8 items-center gap-2">
          {sheet.open ? (
            <input
              type="checkbox"
              checked={chosen}
              onChange={(event) => onChoose(sheet.unitId, event.target.checked)}
              aria-label={t("chooseUnit", { unit: sheet.unitName })}
              className="h-5 w-5"
            />
          ) : null}
          <span>
            {number === null ? t("statedTotal", { unit: sheet.unitName }) : sheet.unitName}
            {sheet.open || !sheet.state ? null : (
              <span className="block font-normal text-13 text-ink-3">{states(sheet.state)}</span>
            )}
          </span>
        </div>
      </th>
      {rows.map((row) => {
        const id = cellId(sheet.unitId, row.facetId);
        return store.has(id) ? (
          <UnitsCell key={id} id={id} row={row} sheet={sheet} />
        ) : (
          <td
            {...GRID_CELL}
            key={id}
            colSpan={2}
            className="border-line-strong border-r border-b border-b-line px-2 text-center text-ink-3"
          >
            <span aria-hidden="true">×</span>
            <span className="sr-only">{t("notAsked")}</span>
          </td>
        );
      })}
    </tr>
  );
});

/** A cell into which nothing is typed any more. */
function ClosedCell({ id }: { id: string }) {
  const missing = useTranslations("missing");
  const { cell } = useCell(id);
  return cell.reason === "" ? (
    <span className="num px-2">{cell.text || "…"}</span>
  ) : (
    <span className="px-2 text-13 text-ink-3">{missing(cell.reason)}</span>
  );
}

function UnitsCell({ id, row, sheet }: { id: string; row: FormRow; sheet: EntrySheet }) {
  return (
    <>
      <td {...GRID_CELL} className="border-line border-b px-2 text-right">
        <LastYear value={sheet.context.lastYear.get(lineKey(row)) ?? null} />
      </td>
      <td
        {...GRID_CELL}
        className="border-line-strong border-r border-b border-b-line px-1 py-0.5 text-right"
      >
        {sheet.open ? (
          <GridCell
            id={id}
            label={`${sheet.unitName}, ${row.fullLabel}`}
            describedBy={`${inputId(id)}-notes`}
            contained
          >
            <CellNotes id={id} hidden />
          </GridCell>
        ) : (
          <ClosedCell id={id} />
        )}
      </td>
    </>
  );
}
