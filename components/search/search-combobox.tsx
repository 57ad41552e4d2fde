"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useId, useState } from "react";
import { Link } from "@/components/ui/link";
import { foundCount, foundLists } from "@/lib/search-lists";
import { LONGEST_QUERY, searchAddress } from "@/lib/search-query";
import { FoundOptions } from "./found-options";
import { useSearch } from "./use-search";

interface SearchComboboxProps {
  field: RefObject<HTMLInputElement | null>;
  close(): void;
}

/**
 * A field with the list of what is found below it: the focus stays in the field, arrow keys choose, Enter
 * opens what is chosen, or the page of all results. Keys of an input method are left to it.
 */
export function SearchCombobox({ field, close }: SearchComboboxProps) {
  const t = useTranslations("search");
  const router = useRouter();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(-1);
  const text = typed.trim();
  const { state, found } = useSearch(text);
  const lists = found ? foundLists(found) : [];
  const items = lists.flatMap((list) => list.items);
  const optionId = (index: number) => `${id}-option-${index}`;
  const active = chosen < items.length ? chosen : -1;

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-option-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, id]);

  const open = (address: string) => {
    close();
    router.push(address);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const item = items[active];
    if (item) open(item.href);
    else if (text !== "") open(searchAddress(text));
  };
  const press = (event: KeyboardEvent) => {
    // While an input method composes a letter, arrows and Enter are its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    // One place more than there are things: the field itself, where nothing is chosen.
    const places = items.length + 1;
    setChosen(((active + 1 + step + places) % places) - 1);
  };
  return (
    <>
      <search>
        <form action="/search" onSubmit={submit} className="px-4 pt-2 pb-3">
          <input
            ref={field}
            type="text"
            name="q"
            role="combobox"
            aria-label={t("label")}
            aria-autocomplete="list"
            aria-expanded={items.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={active >= 0 ? optionId(active) : undefined}
            aria-describedby={items.length === 0 ? `${id}-hint` : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={LONGEST_QUERY}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setChosen(-1);
            }}
            onKeyDown={press}
            className="field min-h-11 text-16"
          />
        </form>
      </search>
      <p role="status" className="sr-only">
        {state === "found" && found ? t("resultCount", { count: foundCount(found) }) : null}
      </p>
      <div className="min-h-0 flex-1 overflow-y-auto border-line border-t">
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={t("title")}
          className={items.length > 0 ? "pb-2" : "hidden"}
        >
          <FoundOptions lists={lists} query={text} chosen={active} optionId={optionId} close={close} />
        </div>
        {items.length === 0 ? (
          <p id={`${id}-hint`} className="px-4 py-4 text-14 text-ink-2">
            {state === "failed"
              ? t("failed")
              : state === "looking"
                ? t("looking")
                : state === "found"
                  ? `${t("nothing", { text })}. ${t("nothingHint")}`
                  : t("hint")}
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-t px-4 py-2 text-13">
        <span className="text-ink-3 max-sm:hidden">{t("keys")}</span>
        <Link
          href={text === "" ? "/search" : searchAddress(text)}
          onClick={close}
          className="link inline-flex min-h-11 items-center sm:min-h-8"
        >
          {t("all")}
        </Link>
      </div>
    </>
  );
}
