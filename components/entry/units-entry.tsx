"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { FormRow } from "@/lib/form-rows";
import { CellPanel } from "./cell-panel";
import { EntryBar } from "./entry-bar";
import { cellId, type EntrySheet } from "./entry-cells";
import { EntryProvider, type EntrySource, useCells, useEntry } from "./entry-context";
import { EntryDialogs } from "./entry-dialogs";
import { EntrySummary } from "./entry-summary";
import { useGrid } from "./grid/use-grid";
import { UnitsGrid } from "./units-grid";
import { useSubmit } from "./use-submit";

interface UnitsEntryProps {
  source: EntrySource;
  /** The unit whose form states the totals; null where none of them does. */
  wholeId: string | null;
  groups: readonly { name: string; rows: readonly FormRow[] }[];
  lastYear: string;
  thisYear: string;
}

/** A group of measures over all units of the reader's scope: it edits one section of each unit's draft. */
export function UnitsEntry({ source, ...props }: UnitsEntryProps) {
  return (
    <EntryProvider source={source}>
      <UnitsTable {...props} />
    </EntryProvider>
  );
}

function UnitsTable({ wholeId, groups, lastYear, thisYear }: Omit<UnitsEntryProps, "source">) {
  const t = useTranslations("grid");
  const { store } = useEntry();
  const sheets = useCells((cells) => [...cells.sheets.values()]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const open = sheets.filter((sheet) => sheet.open);
  const units = sheets.filter(({ unitId }) => unitId !== wholeId);
  const whole = sheets.find(({ unitId }) => unitId === wholeId) ?? null;
  const { submit, pending, problems, wanting, answers, summary } = useSubmit(
    open.map(({ unitId }) => unitId),
  );
  const handIn = () => void submit(open.map(({ unitId }) => unitId).filter((unitId) => chosen.has(unitId)));
  const columns = groups.flatMap((group) => group.rows);
  const cells = [...units, ...(whole ? [whole] : [])].map((sheet) =>
    columns.map((row) => {
      const id = cellId(sheet.unitId, row.facetId);
      return sheet.open && store.has(id) ? id : null;
    }),
  );
  const grid = useGrid({ cells }, handIn);
  return (
    <div>
      <EntrySummary ref={summary} error={null} problems={problems} withUnit />
      <Answers answers={answers} sheets={sheets} />
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_300px]">
        <div {...grid.handlers}>
          <ScrollArea label={t("unitsTable")} className="card max-h-[75vh] overflow-y-auto p-0!">
            <UnitsGrid
              units={units}
              whole={whole}
              groups={groups}
              lastYear={lastYear}
              thisYear={thisYear}
              chosen={chosen}
              onChoose={(unitId, add) =>
                setChosen(
                  (before) => new Set(add ? [...before, unitId] : [...before].filter((id) => id !== unitId)),
                )
              }
            />
          </ScrollArea>
        </div>
        <CellPanel lastYear={lastYear} withNotes wanting={wanting} />
      </div>
      <EntryBar ids={cells.flat().filter((id) => id !== null)} onHelp={() => grid.showHelp(true)}>
        <button
          type="button"
          className="button button-primary"
          aria-disabled={pending || chosen.size === 0 || undefined}
          onClick={handIn}
        >
          {t("submitChosen", { count: chosen.size })}
        </button>
      </EntryBar>
      <EntryDialogs grid={grid} />
    </div>
  );
}

/** What came of handing in, unit by unit; where one was refused, why, with the way to its form. */
function Answers({
  answers,
  sheets,
}: {
  answers: ReturnType<typeof useSubmit>["answers"];
  sheets: readonly EntrySheet[];
}) {
  const t = useTranslations("grid");
  const sentence = useErrorSentence();
  const { store } = useEntry();
  if (answers.length === 0) return null;
  return (
    <ul
      className="mb-4 list-none rounded-md border border-line-strong bg-surface p-3 text-14"
      aria-live="polite"
    >
      {answers.map(({ unitId, error }) => {
        const submissionId = store.sheets.get(unitId)?.submissionId;
        return (
          <li key={unitId} className={error ? "text-error" : "text-ok"}>
            <Icon name={error ? "error" : "check"} />{" "}
            {sheets.find((sheet) => sheet.unitId === unitId)?.unitName}:{" "}
            {error ? sentence(error) : t("handedIn")}{" "}
            {error && submissionId ? (
              <Link className="link" href={`/entry/${submissionId}`}>
                {t("toForm")}
              </Link>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
