"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { CellText } from "@/lib/cell-text";
import type { FormRow } from "@/lib/form-rows";
import type { FormState } from "./actions";
import type { Cells } from "./use-entry";

interface ClashBoxProps {
  clash: FormState["clash"];
  /** The cells that both changed. */
  rows: readonly FormRow[];
  mine: Cells;
  onTake(facetId: string, cell: CellText): void;
}

/** Two people saved the same form: both values of each cell, and the choice. Nothing is overwritten unseen. */
export function ClashBox({ clash, rows, mine, onTake }: ClashBoxProps) {
  const t = useTranslations("entry");
  const missing = useTranslations("missing");
  const format = useFormatter();
  if (!clash) return null;
  const said = (cell: CellText | undefined) =>
    cell?.reason ? missing(cell.reason) : cell?.text.trim() || t("emptyCell");
  const at = clash.at ? format.dateTime(new Date(clash.at), { dateStyle: "short", timeStyle: "short" }) : "";
  return (
    <section
      className="mb-4 rounded-md border-2 border-error border-dashed bg-surface p-4"
      aria-labelledby="clash-heading"
    >
      <h2 id="clash-heading">
        <Icon name="clash" /> {t("clash", { name: clash.by, at })}
      </h2>
      <p className="text-14 text-ink-2">
        {rows.length > 0 ? t("clashHint", { count: rows.length }) : t("clashTaken")}
      </p>
      {rows.length > 0 ? (
        <ScrollArea label={t("choice")}>
          <table className="table mt-2">
            <thead>
              <tr>
                <th scope="col">{t("measure")}</th>
                <th scope="col" className="num">
                  {t("mine")}
                </th>
                <th scope="col" className="num">
                  {t("theirs", { name: clash.by })}
                </th>
                <th scope="col">
                  <span className="sr-only">{t("choice")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ facetId, fullLabel }) => {
                const theirs = clash.cells[facetId];
                return (
                  <tr key={facetId}>
                    <th scope="row" className="font-normal">
                      {fullLabel}
                    </th>
                    <td className="num">{said(mine[facetId])}</td>
                    <td className="num">{said(theirs)}</td>
                    <td>
                      <button
                        type="button"
                        className="button min-h-8"
                        onClick={() => theirs && onTake(facetId, theirs)}
                        aria-label={t("takeTheirsFor", { measure: fullLabel })}
                      >
                        {t("takeTheirs")}
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollArea>
      ) : null}
    </section>
  );
}
