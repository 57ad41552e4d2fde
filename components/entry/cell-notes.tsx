"use client";

import { useFormatter, useTranslations } from "next-intl";
import { CheckSentence } from "@/components/figures/check-sentence";
import { Icon } from "@/components/ui/icon";
import { inputId } from "./entry-cells";
import { useCell, useEntry } from "./entry-context";
import { focusCell } from "./grid/focus-moves";
import { useValueWords } from "./grid/use-echo";

/** What has to be said about a cell, with what can be done: findings, a doubtful number, a clash. */
export function CellNotes({ id, hidden = false }: { id: string; hidden?: boolean }) {
  const t = useTranslations("grid");
  const refusals = useTranslations("refusals");
  const { store } = useEntry();
  const view = useCell(id);
  const words = useValueWords();
  const { reading, checks } = view;
  if (hidden && reading.kind !== "unreadable" && checks.length === 0 && view.returned === null) return null;
  return (
    <div id={`${inputId(id)}-notes`} hidden={hidden} className="text-13">
      {reading.kind === "unreadable" ? (
        <p className="text-error">
          <Icon name="error" /> {refusals(reading.refusal)}
        </p>
      ) : null}
      {view.returned === null ? null : (
        <p className="text-warn">
          <Icon name="return" /> {t("returnedCell", { reason: view.returned })}
        </p>
      )}
      {checks.map((check) => (
        <p
          key={check.message.code + check.check}
          className={
            check.severity === "error"
              ? "text-error"
              : check.severity === "warning"
                ? "text-warn"
                : "text-ink-3"
          }
        >
          {check.severity === "info" ? null : <Icon name={check.severity} />} <CheckSentence check={check} />
        </p>
      ))}
      {reading.kind === "question" && !hidden ? (
        <p className="flex flex-wrap items-center gap-2 text-warn">
          {t(`question.${reading.question}`)}
          {reading.senses.map((sense) => (
            <button
              key={words(sense)}
              type="button"
              className="button min-h-8"
              onClick={() => {
                store.type(
                  id,
                  sense.kind === "missing"
                    ? { text: "", reason: sense.reason }
                    : { text: words(sense), reason: "" },
                );
                focusCell(id);
              }}
            >
              {words(sense)}
            </button>
          ))}
        </p>
      ) : null}
      {hidden ? null : <CellClash id={id} />}
    </div>
  );
}

/** Two people saved one cell: both values, whose and when, and the choice. */
function CellClash({ id }: { id: string }) {
  const t = useTranslations("grid");
  const missing = useTranslations("missing");
  const format = useFormatter();
  const { store, sync } = useEntry();
  const { clash, cell } = useCell(id);
  if (!clash) return null;
  const said = (each: typeof cell) =>
    each.reason === "" ? each.text.trim() || t("emptyCell") : missing(each.reason);
  const choose = (whose: "mine" | "theirs") => {
    store.choose(id, whose);
    sync.request();
    focusCell(id);
  };
  return (
    <fieldset className="mt-1 rounded-md border-2 border-error border-dashed p-2 text-error">
      <legend className="px-1 font-semibold">
        <Icon name="clash" /> {t("clash")}
      </legend>
      <p>
        {t("clashLine", {
          mine: said(cell),
          theirs: said(clash.theirs),
          name: clash.by,
          at: clash.at
            ? format.dateTime(new Date(clash.at), { dateStyle: "short", timeStyle: "short" })
            : "…",
        })}
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        <button type="button" className="button min-h-8" onClick={() => choose("mine")}>
          {t("keepMine", { value: said(cell) })}
        </button>
        <button type="button" className="button min-h-8" onClick={() => choose("theirs")}>
          {t("takeTheirs", { value: said(clash.theirs) })}
        </button>
      </div>
    </fieldset>
  );
}

/** The explanation that a warning asks for. */
export function NoteField({ id, label, wanted }: { id: string; label: string; wanted: boolean }) {
  const t = useTranslations("entry");
  const { store } = useEntry();
  const { cell, checks } = useCell(id);
  const warned = checks.some(({ severity }) => severity === "warning");
  if (!warned && cell.note === "") return null;
  const field = `${inputId(id)}-note`;
  return (
    <div className="mt-1">
      <label htmlFor={field} className="text-13">
        {wanted ? t("noteWanted") : t("note")}
        <span className="sr-only">: {label}</span>
      </label>
      <input
        id={field}
        value={cell.note}
        maxLength={1000}
        className="field min-h-9 text-14"
        onChange={(event) => store.type(id, { note: event.target.value }, true)}
      />
    </div>
  );
}
