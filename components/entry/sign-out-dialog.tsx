"use client";

import { useTranslations } from "next-intl";
import { EntryDialog } from "./entry-dialog";
import { forgetAllUnsent } from "./unsent-cells";

interface SignOutDialogProps {
  accountId: string;
  count: number;
  leave(): void;
  stay(): void;
}

/** What becomes of cells that were typed and never sent: kept for their account, dropped, or sent first. */
export default function SignOutDialog({ accountId, count, leave, stay }: SignOutDialogProps) {
  const t = useTranslations("signOut");
  return (
    <EntryDialog title={t("title", { count })} onClose={stay}>
      <p className="text-14 text-ink-2">{t("explanation")}</p>
      <div className="flex flex-wrap justify-end gap-3">
        <button
          type="button"
          className="button button-warn"
          onClick={() => forgetAllUnsent(accountId).then(leave, leave)}
        >
          {t("drop", { count })}
        </button>
        <button type="button" className="button" onClick={leave}>
          {t("keep")}
        </button>
        <button type="button" className="button button-primary" onClick={stay}>
          {t("stay")}
        </button>
      </div>
    </EntryDialog>
  );
}
