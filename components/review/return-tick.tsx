"use client";

import { useTranslations } from "next-intl";
import { useDecision } from "./decide-context";
import { DECIDE_FORM, RETURNED_CELL } from "./field-names";

/** Marks a row as one to be looked at again; it belongs to the decision below the table. */
export function ReturnTick({ facetId, measure }: { facetId: string; measure: string }) {
  const t = useTranslations("review");
  const { state } = useDecision();
  const kept = state.values?.cells?.split(" ") ?? [];
  return (
    <label className="flex min-h-6 w-fit items-center gap-2 text-13 max-sm:min-h-11">
      <input
        type="checkbox"
        form={DECIDE_FORM}
        name={RETURNED_CELL}
        value={facetId}
        defaultChecked={kept.includes(facetId)}
        aria-label={t("tickCell", { measure })}
        className="h-4 w-4"
      />
      <span aria-hidden="true">{t("tick")}</span>
    </label>
  );
}
