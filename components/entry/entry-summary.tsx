"use client";

import { useTranslations } from "next-intl";
import { type Ref, useImperativeHandle, useRef } from "react";
import { CheckSentence } from "@/components/figures/check-sentence";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { Icon } from "@/components/ui/icon";
import type { ActionError } from "@/lib/action-state";
import { inputId } from "./entry-cells";
import { useEntry } from "./entry-context";
import { focusCell } from "./grid/focus-moves";
import type { Problem, ProblemKind } from "./problems";

const TONES: Readonly<Record<ProblemKind, string>> = {
  clash: "text-error",
  unreadable: "text-error",
  error: "text-error",
  question: "text-warn",
  warning: "text-warn",
  empty: "text-ink-2",
};

/** Empty cells that are named; the others are counted. */
const EMPTY_NAMED = 4;

/** Problems to list: every one but the empty cells, of which a whole form may have sixty. */
function listed(problems: readonly Problem[]): { named: readonly Problem[]; more: number } {
  const empty = problems.filter(({ kind }) => kind === "empty");
  const left = new Set(empty.slice(EMPTY_NAMED));
  return { named: problems.filter((problem) => !left.has(problem)), more: left.size };
}

interface EntrySummaryProps {
  ref: Ref<{ focus(): void }>;
  error: ActionError | null;
  problems: readonly Problem[];
  /** Over several units each item names its unit. */
  withUnit: boolean;
}

/** On top, after a refusal or a clash: what stands in the way, each item leading to its cell. */
export function EntrySummary({ ref, error, problems, withUnit }: EntrySummaryProps) {
  const t = useTranslations("grid");
  const sentence = useErrorSentence();
  const { store } = useEntry();
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus() }));
  if (!error && problems.length === 0) return null;
  const { named, more } = listed(problems);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-4 rounded-md border border-error border-l-4 bg-surface p-4 text-14"
    >
      <p className="font-semibold text-16">
        <Icon name="error" /> {error ? sentence(error) : t("toMend", { count: problems.length })}
      </p>
      {problems.length > 0 ? (
        <ul className="mt-2 grid max-h-64 gap-x-6 gap-y-1 overflow-y-auto md:grid-cols-2">
          {named.map(({ kind, id, unitId, row, check }) => (
            <li key={`${id} ${kind} ${check?.message.code ?? ""}`}>
              <span className={TONES[kind]}>{t(`problem.${kind}`)}</span>{" "}
              <a
                href={`#${inputId(id)}`}
                className="underline underline-offset-3"
                onClick={(event) => {
                  event.preventDefault();
                  focusCell(id);
                }}
              >
                {withUnit ? `${store.sheets.get(unitId)?.unitName}, ${row.fullLabel}` : row.fullLabel}
              </a>
              {check ? (
                <>
                  : <CheckSentence check={check} />
                </>
              ) : null}
            </li>
          ))}
          {more > 0 ? <li className="text-ink-2">{t("moreEmpty", { count: more })}</li> : null}
        </ul>
      ) : null}
    </div>
  );
}
