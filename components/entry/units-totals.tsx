"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { cellText } from "@/lib/cell-text";
import { formatInput } from "@/lib/domain/numbers";
import { sumOfParts } from "@/lib/domain/rollup";
import type { Value } from "@/lib/domain/values";
import type { FormRow } from "@/lib/form-rows";
import { cellId, type EntrySheet } from "./entry-cells";
import { useCells, useEntry } from "./entry-context";
import type { EntryStore } from "./entry-store";
import { GRID_CELL } from "./grid/grid-roles";

interface TotalRowsProps {
  units: readonly EntrySheet[];
  whole: EntrySheet | null;
  rows: readonly FormRow[];
}

function valueAt(store: EntryStore, id: string): Value | null {
  if (!store.has(id)) return null;
  const { reading } = store.view(id);
  return reading.kind === "value" ? reading.value : null;
}

/** The cells of each row, named once: with every key thousands of names would be made and looked up anew. */
const cellsOf = (units: readonly EntrySheet[], rows: readonly FormRow[], store: EntryStore) =>
  rows.map((row) => ({
    row,
    cells: units
      .map(({ unitId }) => ({ unitId, id: cellId(unitId, row.facetId) }))
      .filter(({ id }) => store.has(id)),
  }));

/** What the units add up to, beside the total that the report states, and whether the two agree. */
export function TotalRows({ units, whole, rows }: TotalRowsProps) {
  const t = useTranslations("grid");
  const { store: table } = useEntry();
  const [asked] = useState(() => cellsOf(units, rows, table));
  const sums = useCells((store) =>
    asked.map(({ row, cells }) => {
      const parts = cells.map(({ unitId, id }) => ({ unitId, value: valueAt(store, id) }));
      const stated = whole ? valueAt(store, cellId(whole.unitId, row.facetId)) : null;
      return {
        row,
        stated,
        sum: sumOfParts(null, parts, cells.length),
        both: sumOfParts(stated, parts, cells.length),
      };
    }),
  );
  return (
    <>
      <tr>
        <HeadCell>{t("sumOf", { count: units.length })}</HeadCell>
        {sums.map(({ row, sum }) => (
          <SumCell key={row.facetId}>
            {row.rollup !== "sum" ? (
              <span className="text-13 text-ink-3">{t("notAdded")}</span>
            ) : sum.kind === "sum" || sum.kind === "partial" ? (
              <>
                {sum.complete ? null : (
                  <span className="mr-2 text-13 text-ink-3">
                    {t("reportedOf", { reported: sum.reported, expected: sum.expected })}
                  </span>
                )}
                <strong className="num font-semibold">{cellText(sum.value, null).text}</strong>
              </>
            ) : (
              "…"
            )}
          </SumCell>
        ))}
      </tr>
      <tr>
        <HeadCell>{t("sumCheck")}</HeadCell>
        {sums.map(({ row, both }) => (
          <SumCell key={row.facetId}>
            {row.rollup === "sum" && both.kind === "stated" && both.computed ? (
              both.differs ? (
                <span className="text-13 text-warn">
                  <Icon name="warning" />{" "}
                  {t("differsBy", {
                    value: formatInput(Math.abs(both.computed.value.value - both.value.value)),
                  })}
                </span>
              ) : both.computed.complete ? (
                <span className="text-13 text-ok">
                  <Icon name="check" /> {t("agrees")}
                </span>
              ) : (
                <span className="text-13 text-ink-3">{t("waitsForUnits")}</span>
              )
            ) : null}
          </SumCell>
        ))}
      </tr>
    </>
  );
}

function HeadCell({ children }: { children: React.ReactNode }) {
  return (
    <th
      scope="row"
      className="sticky left-0 z-[2] border-line-strong border-t border-r bg-sunken px-3 py-2 text-left font-semibold"
    >
      {children}
    </th>
  );
}

function SumCell({ children }: { children: React.ReactNode }) {
  return (
    <td
      {...GRID_CELL}
      colSpan={2}
      className="whitespace-nowrap border-line-strong border-t border-r bg-sunken px-2 py-2 text-right"
    >
      {/* As the cells: a new sum lays out nothing else. */}
      <div className="h-6 [contain:strict]">{children}</div>
    </td>
  );
}
