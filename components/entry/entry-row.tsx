"use client";

import { useLocale, useTranslations } from "next-intl";
import { CheckSentence } from "@/components/figures/check-sentence";
import { Icon } from "@/components/ui/icon";
import { type CellText, cellText } from "@/lib/cell-text";
import { formatInput } from "@/lib/domain/numbers";
import { MISSING_REASONS, type MissingReason, type Value } from "@/lib/domain/values";
import { type ReadRow, wantsNote } from "./cell-state";

interface EntryRowProps {
  read: ReadRow;
  all: readonly ReadRow[];
  lastYear: string;
  /** Whether its cell has the focus: on small screens the definition stands here. */
  focused: boolean;
  change(facetId: string, part: Partial<CellText>): void;
  onFocus(): void;
}

const cellId = (facetId: string) => `cell-${facetId.replace(/[^\w-]/g, "-")}`;

/** What the number was read as, where that is not plainly what was typed. */
function useEcho({ cell, reading }: ReadRow): { text: string; doubtful: boolean } | null {
  const t = useTranslations("entry");
  const qualifiers = useTranslations("qualifiers");
  if (reading.kind !== "value" || reading.value.kind !== "number") return null;
  const { value, qualifier } = reading.value;
  const plain = formatInput(value);
  if (!reading.ambiguous && cell.text.trim() === cellText(reading.value, null).text) return null;
  const said = qualifier === "exact" ? plain : `${qualifiers(qualifier)} ${plain}`;
  return {
    text: reading.ambiguous ? t("readDoubtfully", { value: said }) : t("readAs", { value: said }),
    doubtful: reading.ambiguous,
  };
}

function LastYear({ value }: { value: Value | null }) {
  const missing = useTranslations("missing");
  if (!value) return <span className="text-ink-3">…</span>;
  if (value.kind === "missing") return <span className="text-13 text-ink-3">{missing(value.reason)}</span>;
  return <span className="num text-ink-2">{cellText(value, null).text}</span>;
}

/** One row: its measure, last year's value, the cell, and what stands in for a missing number. */
export function EntryRow({ read, all, lastYear, focused, change, onFocus }: EntryRowProps) {
  const t = useTranslations("entry");
  const missing = useTranslations("missing");
  const refusals = useTranslations("refusals");
  const locale = useLocale();
  const { row, cell, reading, checks } = read;
  const id = cellId(row.facetId);
  const echo = useEcho(read);
  const errors = checks.filter(({ severity }) => severity === "error");
  const warnings = checks.filter(({ severity }) => severity === "warning");
  const infos = checks.filter(({ severity }) => severity === "info");
  const bad = reading.kind === "unreadable" || errors.length > 0;
  const isPart = row.categoryKey !== "";
  const tone = bad
    ? "border-2 border-error bg-error-soft"
    : warnings.length > 0
      ? "border-2 border-warn bg-warn-soft"
      : cell.reason !== ""
        ? "hatched border-dashed border-line-strong"
        : "border-line-strong bg-surface";
  const lastValue = row.lastYear?.kind === "number" ? row.lastYear : null;
  return (
    <tr className="border-line border-b align-top max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-3 max-sm:px-4 max-sm:py-3">
      <th
        scope="row"
        className={`py-2 pr-3 text-left font-normal max-sm:col-span-2 max-sm:block ${isPart ? "pl-8 max-sm:pl-4" : "pl-3 font-medium max-sm:pl-0"}`}
      >
        <label htmlFor={id}>
          {row.label} {isPart ? <span className="sr-only">({row.fullLabel})</span> : null}
        </label>
        {isPart ? null : <span className="block text-13 text-ink-3">{row.unitOfMeasure}</span>}
        {focused ? <p className="text-13 text-ink-2 lg:hidden">{row.definition}</p> : null}
        <div id={`${id}-notes`} className="text-13">
          {reading.kind === "unreadable" ? (
            <p className="text-error">
              <Icon name="error" /> {refusals(reading.refusal)}
            </p>
          ) : null}
          {errors.map((check) => (
            <p key={check.message.code} className="text-error">
              <Icon name="error" /> <CheckSentence check={check} />
            </p>
          ))}
          {warnings.map((check) => (
            <p key={check.message.code} className="text-warn">
              <Icon name="warning" /> <CheckSentence check={check} />
            </p>
          ))}
          {infos.map((check) => (
            <p key={check.message.code} className="text-ink-3">
              <CheckSentence check={check} />
            </p>
          ))}
        </div>
        {warnings.length > 0 || cell.note !== "" ? (
          <div className="mt-1">
            <label htmlFor={`${id}-note`} className="text-13">
              {warnings.some((check) => wantsNote(check, all)) ? t("noteWanted") : t("note")}
            </label>
            <input
              id={`${id}-note`}
              name={`note:${row.facetId}`}
              value={cell.note}
              maxLength={1000}
              className="field min-h-9 text-14"
              onChange={(event) => change(row.facetId, { note: event.target.value })}
            />
          </div>
        ) : (
          <input type="hidden" name={`note:${row.facetId}`} value={cell.note} />
        )}
      </th>
      <td className="px-2 py-2 text-right max-sm:block max-sm:text-left">
        <span className="mr-2 text-13 text-ink-3 sm:hidden">{lastYear}</span>
        <LastYear value={row.lastYear} />
        {row.timing === "stock" && lastValue ? (
          <button
            type="button"
            className="block w-full text-right text-13 text-accent underline underline-offset-2 max-sm:text-left"
            aria-label={t("unchangedFor", { measure: row.fullLabel })}
            onClick={() => change(row.facetId, { ...cellText(lastValue, cell.note) })}
          >
            {t("unchanged")}
          </button>
        ) : null}
      </td>
      <td className="px-2 py-2 max-sm:block max-sm:px-0">
        <input
          id={id}
          name={`value:${row.facetId}`}
          data-cell={row.facetId}
          value={cell.text}
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          placeholder={cell.reason === "" ? undefined : missing(cell.reason)}
          aria-invalid={bad || undefined}
          aria-describedby={`${id}-notes ${id}-echo`}
          className={`num min-h-9 w-full rounded-md border px-2 text-right ${tone}`}
          lang={locale}
          onFocus={onFocus}
          onChange={(event) => change(row.facetId, { text: event.target.value, reason: "" })}
        />
        <span
          id={`${id}-echo`}
          className={`block text-right text-13 ${echo?.doubtful ? "text-warn" : "text-ink-3"}`}
        >
          {echo?.text}
        </span>
      </td>
      <td className="py-2 pl-2 max-sm:block max-sm:pl-0">
        <select
          name={`reason:${row.facetId}`}
          value={cell.reason}
          aria-label={t("reasonFor", { measure: row.fullLabel })}
          className={`field min-h-9 px-2 py-1 text-13 ${cell.reason === "" ? "border-line! text-ink-3" : ""}`}
          onChange={(event) =>
            change(row.facetId, {
              reason: event.target.value as MissingReason | "",
              ...(event.target.value === "" ? {} : { text: "" }),
            })
          }
        >
          <option value="">{t("noReason")}</option>
          {MISSING_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {missing(reason)}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
