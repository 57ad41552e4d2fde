"use client";

import { useTranslations } from "next-intl";
import { cellText } from "@/lib/cell-text";
import { proposedSum } from "@/lib/domain/proposed-sum";
import type { FormRow } from "@/lib/form-rows";
import type { EntrySheet } from "./entry-cells";
import { useCell, useEntry } from "./entry-context";
import { focusCell } from "./grid/focus-moves";
import { SumWords } from "./sum-words";

/** In the form of a whole: what its units add up to, to be compared or taken over. */
export function UnitSum({ id, row, parts }: { id: string; row: FormRow; parts: EntrySheet["parts"] }) {
  const t = useTranslations("sums");
  const { store } = useEntry();
  const { reading } = useCell(id);
  const stated = reading.kind === "value" ? reading.value : null;
  const sum = proposedSum(row.rollup, stated, parts?.byFacet[row.facetId] ?? []);
  if (!sum || !parts) return null;
  const isThere =
    stated?.kind === "number" && stated.value === sum.value.value && stated.qualifier === sum.value.qualifier;
  return (
    <div className="mt-1">
      <SumWords sum={sum} stated={stated} names={parts.names} />
      {/* A sum of some units is no total: it is shown, and never offered. */}
      {sum.complete && !isThere && store.accepts(id) ? (
        <button
          type="button"
          className="button mt-1 min-h-8 px-3 text-13"
          onClick={() => {
            store.type(id, { text: cellText(sum.value, null).text, reason: "" });
            focusCell(id);
          }}
        >
          {t("take")}
          <span className="sr-only">: {row.fullLabel}</span>
        </button>
      ) : null}
    </div>
  );
}
