"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { fits } from "@/lib/domain/entry/block-placement";
import { answerPlan, type PasteAnswer, type PastedCell } from "@/lib/domain/entry/paste-plan";
import type { CellQuestion } from "@/lib/domain/entry/typed-cell";
import { EntryDialog } from "./entry-dialog";
import { useValueWords } from "./grid/use-echo";
import type { PendingPaste } from "./grid/use-grid";

interface PasteDialogProps {
  paste: PendingPaste;
  put(cells: readonly PastedCell[]): void;
  close(): void;
}

/** Examples of a doubt that are shown. */
const SHOWN = 4;

/** What a pasted block leaves open: what lies outside the table, and texts with two senses. Nothing is pasted before. */
export function PasteDialog({ paste: { placement, plan }, put, close }: PasteDialogProps) {
  const t = useTranslations("grid");
  const words = useValueWords();
  const [answers, setAnswers] = useState<Partial<Record<CellQuestion, PasteAnswer>>>({});
  const answered = plan.questions.every(({ question }) => answers[question] !== undefined);
  const cells = answerPlan(plan, answers);
  const numbers = (all: readonly number[]) => all.map((each) => each + 1).join(", ");
  return (
    <EntryDialog title={t("pasteTitle")} onClose={close}>
      {fits(placement) ? null : (
        <div className="rounded-md border border-warn border-l-4 bg-warn-soft p-3 text-14">
          <p className="font-semibold">{t("pasteMisfit")}</p>
          <ul className="list-disc pl-5">
            {placement.outsideRows.length > 0 ? (
              <li>
                {t("outsideRows", {
                  rows: numbers(placement.outsideRows),
                  count: placement.outsideRows.length,
                })}
              </li>
            ) : null}
            {placement.outsideColumns.length > 0 ? (
              <li>
                {t("outsideColumns", {
                  columns: numbers(placement.outsideColumns),
                  count: placement.outsideColumns.length,
                })}
              </li>
            ) : null}
            {placement.closed.length > 0 ? (
              <li>
                {t("closedCells", {
                  count: placement.closed.length,
                  texts: placement.closed
                    .slice(0, SHOWN)
                    .map(({ text }) => `“${text}”`)
                    .join(", "),
                })}
              </li>
            ) : null}
          </ul>
        </div>
      )}
      {plan.questions.map(({ question, cells: doubtful }) => (
        <fieldset key={question} className="text-14">
          <legend className="font-semibold">{t(`question.${question}`)}</legend>
          <p className="text-ink-2">
            {t("doubtful", {
              count: doubtful.length,
              texts: doubtful
                .slice(0, SHOWN)
                .map(({ text }) => `“${text}”`)
                .join(", "),
            })}
          </p>
          {(doubtful[0]?.senses ?? []).map((first, sense) => (
            <label key={words(first)} className="flex min-h-9 items-center gap-2">
              <input
                type="radio"
                name={question}
                checked={answers[question] === sense}
                onChange={() => setAnswers((all) => ({ ...all, [question]: sense }))}
              />
              {doubtful
                .slice(0, SHOWN)
                .map(({ senses, text }) => `${text} → ${words(senses[sense] ?? first)}`)
                .join("; ")}
            </label>
          ))}
          <label className="flex min-h-9 items-center gap-2">
            <input
              type="radio"
              name={question}
              checked={answers[question] === "skip"}
              onChange={() => setAnswers((all) => ({ ...all, [question]: "skip" }))}
            />
            {t("skipThese")}
          </label>
        </fieldset>
      ))}
      <div className="mt-2 flex flex-wrap justify-end gap-3">
        <button type="button" className="button" onClick={close}>
          {t("pasteNothing")}
        </button>
        <button
          type="button"
          className="button button-primary"
          aria-disabled={!answered || cells.length === 0 || undefined}
          onClick={() => answered && cells.length > 0 && put(cells)}
        >
          {t("pasteCells", { count: cells.length })}
        </button>
      </div>
      {answered ? null : <p className="text-right text-13 text-ink-3">{t("answerFirst")}</p>}
    </EntryDialog>
  );
}
