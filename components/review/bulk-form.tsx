"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { approveChosen, type BulkState } from "./actions";

/** The queue with its ticks: the chosen forms are approved one by one, and each refusal is named. */
export function BulkForm({ children, any }: { children: ReactNode; any: boolean }) {
  const t = useTranslations("review");
  const sentence = useErrorSentence();
  const [state, action] = useActionState<BulkState, FormData>(approveChosen, { answers: null });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.answers) box.current?.focus();
  }, [state]);
  return (
    <form action={action}>
      {state.answers ? (
        <div
          ref={box}
          role="status"
          tabIndex={-1}
          aria-label={t("bulkAnswer")}
          className="mb-4 rounded-md border border-line-strong bg-surface p-3 text-14"
        >
          {state.answers.length === 0 ? <p className="text-error">{t("chooseSome")}</p> : null}
          <ul>
            {state.answers.map(({ id, name, error }) => (
              <li key={id} className={error ? "text-error" : "text-ok"}>
                <Icon name={error ? "error" : "check"} /> {name}: {error ? sentence(error) : t("approvedOne")}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {children}
      {any ? (
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton>
            <Icon name="check" />
            {t("approveChosen")}
          </SubmitButton>
          <p className="text-13 text-ink-3">{t("chooseHint")}</p>
        </div>
      ) : null}
    </form>
  );
}
