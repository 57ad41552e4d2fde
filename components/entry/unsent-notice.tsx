"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { forgetUnsent, type UnsentCell, unsentOf } from "./unsent-cells";

interface UnsentNoticeProps {
  accountId: string;
  formId: string;
  unitId: string;
  year: number;
  /** Names of the rows by facet. */
  labels: Readonly<Record<string, string>>;
}

/** On a form that is closed: what the account typed into it before and could not send any more. */
export function UnsentNotice({ accountId, formId, unitId, year, labels }: UnsentNoticeProps) {
  const t = useTranslations("grid");
  const missing = useTranslations("missing");
  const [cells, setCells] = useState<readonly UnsentCell[]>([]);
  useEffect(() => {
    const own = (cell: UnsentCell) =>
      cell.formId === formId && cell.unitId === unitId && cell.year === year && cell.facetId in labels;
    // A browser that keeps nothing has nothing to tell.
    unsentOf(accountId).then(
      (all) => setCells(all.filter(own)),
      () => undefined,
    );
  }, [accountId, formId, unitId, year, labels]);
  if (cells.length === 0) return null;
  const drop = async () => {
    for (const cell of cells) await forgetUnsent(cell);
    setCells([]);
  };
  return (
    <section
      aria-labelledby="left-unsent"
      className="mb-4 rounded-md border border-warn border-l-4 bg-warn-soft p-3 text-14"
    >
      <h2 id="left-unsent" className="text-16!">
        <Icon name="warning" /> {t("leftUnsent", { count: cells.length })}
      </h2>
      <ul className="list-disc pl-5">
        {cells.map(({ facetId, cell }) => (
          <li key={facetId}>
            {labels[facetId]}:{" "}
            <strong>{cell.reason === "" ? cell.text || t("emptyCell") : missing(cell.reason)}</strong>
          </li>
        ))}
      </ul>
      <button type="button" className="button mt-2" onClick={drop}>
        {t("dropUnsent")}
      </button>
    </section>
  );
}
