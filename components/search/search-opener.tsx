"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

const load = () => import("./search-dialog");
const SearchDialog = dynamic(load, { ssr: false });

/** Whether what is typed belongs to a field of the page. */
const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

const opens = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  altKey ? false : ctrlKey || metaKey ? key.toLowerCase() === "k" : key === "/";

/**
 * The way to the search from every page: "/" or Ctrl+K anywhere but in a field, or a press of the button.
 * Without script it is a link to the page of the search.
 */
export function SearchOpener() {
  const t = useTranslations("search");
  const [open, setOpen] = useState(false);
  // Its script comes with the first opening and stays.
  const [wanted, setWanted] = useState(false);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !opens(event) || isField(event.target)) return;
      event.preventDefault();
      setWanted(true);
      setOpen(true);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  const click = (event: MouseEvent) => {
    // A press that asks for another tab or window goes to the page.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setWanted(true);
    setOpen(true);
  };
  return (
    <div className="ml-auto flex items-center">
      <Link
        href="/search"
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K"
        title={t("label")}
        onClick={click}
        onPointerEnter={load}
        onFocus={load}
        className="flex min-h-11 min-w-11 flex-col items-center justify-center text-13 text-on-bar no-underline xl:min-h-9 xl:flex-row xl:gap-2 xl:rounded-md xl:border xl:border-on-bar-2 xl:px-3 xl:text-14"
      >
        <Icon name="search" className="text-18 xl:text-16" />
        <span className="xl:hidden">{t("submit")}</span>
        <span className="hidden xl:sr-only 2xl:not-sr-only">{t("title")}</span>
        <span
          aria-hidden="true"
          className="hidden rounded-sm border border-on-bar-2 px-1.5 text-12 text-on-bar-2 xl:inline"
        >
          /
        </span>
      </Link>
      {wanted ? <SearchDialog open={open} onOpenChange={setOpen} /> : null}
    </div>
  );
}
