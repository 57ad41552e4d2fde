"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CheckSentence } from "@/components/figures/check-sentence";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { Icon } from "@/components/ui/icon";
import type { Check } from "@/lib/domain/checks/check";
import type { FormState } from "./actions";
import { type ReadRow, wantsNote } from "./cell-state";

const cellHref = (facetId: string) => `#cell-${facetId.replace(/[^\w-]/g, "-")}`;

interface Item {
  key: string;
  facetId: string;
  label: string;
  check: Check | null;
  kind: "error" | "warning" | "empty" | "unreadable";
}

function itemsOf(read: readonly ReadRow[], state: FormState): Item[] {
  const withEmpty = state.error?.code === "incomplete";
  return read.flatMap((each): Item[] => {
    const { row, reading, checks } = each;
    const base = { facetId: row.facetId, label: row.fullLabel };
    if (reading.kind === "unreadable")
      return [{ ...base, key: row.facetId, check: null, kind: "unreadable" }];
    if (reading.kind === "empty" && withEmpty)
      return [{ ...base, key: row.facetId, check: null, kind: "empty" }];
    return checks
      .filter((check) => check.severity === "error" || wantsNote(check, read))
      .map((check) => ({
        ...base,
        key: `${row.facetId}-${check.message.code}`,
        check,
        kind: check.severity === "error" ? "error" : "warning",
      }));
  });
}

/** On top, after a refusal: what stands in the way, each item leading to its cell. */
export function EntrySummary({
  read,
  general,
  state,
}: {
  read: readonly ReadRow[];
  general: readonly Check[];
  state: FormState;
}) {
  const t = useTranslations("entry");
  const sentence = useErrorSentence();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.error) box.current?.focus();
  }, [state]);
  const notices = general.map((check) => (
    <p key={check.message.code} className="text-14 text-ink-2">
      <CheckSentence check={check} />
    </p>
  ));
  if (!state.error) return notices.length > 0 ? <div className="mb-4">{notices}</div> : null;
  const items = itemsOf(read, state);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-4 rounded-md border border-error border-l-4 bg-surface p-4 text-14"
    >
      <p className="font-semibold text-16">
        <Icon name="error" /> {sentence(state.error)}
      </p>
      {notices}
      {items.length > 0 && !state.clash ? (
        <ul className="mt-2 grid gap-x-6 gap-y-1 md:grid-cols-2">
          {items.map(({ key, facetId, label, check, kind }) => (
            <li key={key}>
              <span className={kind === "warning" ? "text-warn" : "text-error"}>{t(`kind.${kind}`)}</span>{" "}
              <a href={cellHref(facetId)} className="underline underline-offset-3">
                {label}
              </a>
              {check ? (
                <>
                  : <CheckSentence check={check} />
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
