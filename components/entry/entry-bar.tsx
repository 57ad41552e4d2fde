"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";
import type { CellState } from "./entry-cells";
import { useCells, useEntry, useKept, useSyncState } from "./entry-context";

interface EntryBarProps {
  /** The cells that the bar counts. */
  ids: readonly string[];
  onHelp(): void;
  children: ReactNode;
}

/** At the foot: how far the form is, whether what was typed is safe, and the way to hand it in. */
export function EntryBar({ ids, onHelp, children }: EntryBarProps) {
  const t = useTranslations("entry");
  const grid = useTranslations("grid");
  const filled = useCells((store) => ids.filter((id) => store.view(id).reading.kind === "value").length);
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line-strong border-t bg-surface px-4 py-3 sm:-mx-6 sm:px-6">
      <strong className="font-semibold text-14">{t("filled", { count: filled, all: ids.length })}</strong>
      <SyncLine ids={ids} />
      <FollowUps />
      <button type="button" className="link min-h-8 text-14 max-sm:hidden" onClick={onHelp}>
        <kbd className="kbd">?</kbd> {grid("allKeys")}
      </button>
      <div className="ml-auto flex gap-3">{children}</div>
    </div>
  );
}

/** How many comments of the table somebody still has to see to. */
function FollowUps() {
  const t = useTranslations("entry");
  const { comments } = useEntry();
  const open = () => comments.open;
  const count = useSyncExternalStore((listener) => comments.subscribe(listener), open, open);
  if (count === 0) return null;
  return (
    <span className="text-14 text-warn">
      <Icon name="flag" /> {t("followUps", { count })}
    </span>
  );
}

/** The states of cells that the server does not have yet. */
const UNSENT: readonly CellState[] = ["edited", "saving", "clash"];

function SyncLine({ ids }: { ids: readonly string[] }) {
  const t = useTranslations("grid");
  const format = useFormatter();
  const state = useSyncState();
  const unsent = useCells((store) => ids.filter((id) => UNSENT.includes(store.view(id).state)).length);
  const words = (): ReactNode => {
    switch (state.kind) {
      case "asleep":
        // Without its script the page saves nothing by itself, and does not say so.
        return null;
      case "offline":
      case "signed-out":
        return <KeptWords kind={state.kind} unsent={unsent} />;
      case "saving":
        return t("saving");
      case "idle":
        if (unsent > 0) return t("unsent", { count: unsent });
        if (state.savedAt === null) return t("savesItself");
        return t("savedAt", {
          time: format.dateTime(state.savedAt, { hour: "2-digit", minute: "2-digit" }),
        });
    }
  };
  const alarming = state.kind === "offline" || state.kind === "signed-out";
  return (
    <p role="status" className={`text-14 ${alarming ? "text-warn font-semibold" : "text-ink-2"}`}>
      {words()}
    </p>
  );
}

/** What becomes of cells that the server cannot have now: a part of its own, drawn anew as each is kept. */
function KeptWords({ kind, unsent }: { kind: "offline" | "signed-out"; unsent: number }) {
  const t = useTranslations("grid");
  const kept = useKept();
  if (kind === "offline")
    return kept.nothing ? t("offlineUnkept", { count: unsent }) : t("offline", { count: kept.count });
  return kept.nothing ? t("signedOutUnkept", { count: unsent }) : t("signedOut", { count: kept.count });
}
