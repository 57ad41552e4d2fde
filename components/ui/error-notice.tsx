"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ActionError } from "@/lib/action-state";
import { useErrorSentence } from "./error-sentence";

/** Says what was refused and what to do, and takes the focus so that nobody misses it. */
export function ErrorNotice({ error }: { error: ActionError | undefined }) {
  const t = useTranslations("errors");
  const sentence = useErrorSentence();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-md border border-error border-l-4 bg-error-soft p-4 text-14 text-error"
    >
      <p className="font-semibold">{t("title")}</p>
      <p className="text-ink">{sentence(error)}</p>
    </div>
  );
}
