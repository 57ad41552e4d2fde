"use client";

import { useTranslations } from "next-intl";
import type { SourceCard } from "@/lib/source-cards";
import { useEvidence } from "./evidence-context";

/** What the reader looks at: above the pane, on phones a sheet at the foot of the screen. */
export function ActiveSource({ cards }: { cards: readonly SourceCard[] }) {
  const t = useTranslations("evidence");
  const { active, pinned, pin } = useEvidence();
  const card = cards.find(({ id }) => id === active);
  return (
    <div aria-live="polite" className="no-print empty:hidden">
      {card ? (
        <div className="border-evidence-line bg-evidence-soft p-4 text-14 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:rounded-t-lg max-lg:border-t-4 max-lg:bg-surface max-lg:shadow-(--shadow-pop) lg:border-l-4">
          <div className="flex items-start justify-between gap-3">
            <p className="text-13 text-evidence-ink">{t("looking")}</p>
            {pinned === card.id ? (
              <button type="button" className="link min-h-8" onClick={() => pin(card.id)}>
                {t("close")}
              </button>
            ) : null}
          </div>
          <p className="font-semibold">
            {card.badge === null ? null : <span className="badge mr-2">{card.badge}</span>}
            {card.title}
          </p>
          <p className="text-ink-2">{card.detail}</p>
          {card.quote ? (
            <p lang="vi" className="mt-1 lg:hidden">
              “{card.quote}”
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
