"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { Dialog } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

interface EntryDialogProps {
  title: string;
  /** Called on Escape, the close button, and a press beside it; without it the dialog wants an answer. */
  onClose?: () => void;
  children: ReactNode;
}

/** A question over the page; closed, the keyboard is where it was. */
export function EntryDialog({ title, onClose, children }: EntryDialogProps) {
  const t = useTranslations("search");
  return (
    <CSPProvider disableStyleElements>
      <Dialog.Root open onOpenChange={(open) => !open && onClose?.()}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-30 bg-[#14201E]/50" />
          <Dialog.Popup className="fixed inset-0 z-40 flex flex-col gap-3 overflow-y-auto bg-surface p-4 text-ink sm:inset-x-auto sm:top-[8vh] sm:bottom-auto sm:left-1/2 sm:max-h-[84vh] sm:w-[640px] sm:max-w-[calc(100vw-32px)] sm:-translate-x-1/2 sm:rounded-lg sm:border sm:border-line-strong sm:shadow-(--shadow-pop)">
            <div className="flex items-start justify-between gap-3">
              <Dialog.Title className="text-18!">{title}</Dialog.Title>
              {onClose ? (
                <Dialog.Close
                  aria-label={t("close")}
                  className="flex min-h-11 min-w-11 items-center justify-center rounded-md sm:min-h-9 sm:min-w-9"
                >
                  <Icon name="close" />
                </Dialog.Close>
              ) : null}
            </div>
            {children}
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </CSPProvider>
  );
}
