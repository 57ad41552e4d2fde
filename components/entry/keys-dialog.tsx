"use client";

import { useTranslations } from "next-intl";
import { EntryDialog } from "./entry-dialog";

/** Every key of the table with what it does; the words are in lib/i18n under the same names. */
const KEYS = [
  ["down", "Enter · ↓"],
  ["up", "Shift Enter · ↑"],
  ["sideways", "Tab · ← →"],
  ["edges", "Home · End · Ctrl Home · Ctrl End"],
  ["select", "Shift ↑ ↓ ← →"],
  ["edit", "F2"],
  ["revert", "Esc"],
  ["clear", "Delete"],
  ["copyPaste", "Ctrl C · Ctrl V"],
  ["undo", "Ctrl Z · Ctrl Y"],
  ["missing", "Alt 0"],
  ["moreThan", "Alt T"],
  ["asLastYear", "Alt L"],
  ["note", "Alt G"],
  ["panel", "F6"],
  ["comment", "Shift F2"],
  ["nextReturned", "F8 · Shift F8"],
  ["save", "Ctrl S"],
  ["submit", "Ctrl Enter"],
  ["help", "?"],
] as const;

export function KeysDialog({ close }: { close(): void }) {
  const t = useTranslations("grid");
  return (
    <EntryDialog title={t("keysTitle")} onClose={close}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-14">
        {KEYS.map(([name, keys]) => (
          <div key={name} className="contents">
            <dt>
              <kbd className="kbd">{keys}</kbd>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </EntryDialog>
  );
}
