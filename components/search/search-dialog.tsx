"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { Dialog } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { SearchCombobox } from "./search-combobox";

interface SearchDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
}

/** The search over the page; closed, the focus is where it was. On phones it fills the screen. */
export default function SearchDialog({ open, onOpenChange }: SearchDialogProps) {
  const t = useTranslations("search");
  const field = useRef<HTMLInputElement>(null);
  return (
    <CSPProvider disableStyleElements>
      <Dialog.Root open={open} onOpenChange={onOpenChange}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-30 bg-[#14201E]/50" />
          <Dialog.Popup
            initialFocus={field}
            className="fixed inset-0 z-40 flex flex-col bg-surface text-ink sm:inset-x-auto sm:top-[8vh] sm:bottom-auto sm:left-1/2 sm:max-h-[80vh] sm:w-[640px] sm:max-w-[calc(100vw-32px)] sm:-translate-x-1/2 sm:rounded-lg sm:border sm:border-line-strong sm:shadow-(--shadow-pop)"
          >
            <div className="flex items-center justify-between gap-3 px-4 pt-3">
              <Dialog.Title className="text-16!">{t("label")}</Dialog.Title>
              <Dialog.Close
                aria-label={t("close")}
                title={t("close")}
                className="flex min-h-11 min-w-11 items-center justify-center rounded-md sm:min-h-9 sm:min-w-9"
              >
                <Icon name="close" />
              </Dialog.Close>
            </div>
            <SearchCombobox field={field} close={() => onOpenChange(false)} />
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </CSPProvider>
  );
}
