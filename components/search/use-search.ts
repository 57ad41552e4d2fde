"use client";

import { useEffect, useState } from "react";
import type { ApiSearch } from "@/lib/api/schemas";

/** What the read API answered last, and whether it is still being asked. */
export interface Search {
  state: "idle" | "looking" | "found" | "failed";
  /** What was found last; kept while the next words are looked for, so that nothing flickers. */
  found: ApiSearch | null;
}

/** A typist's pause between two letters. */
const PAUSE_MS = 150;
/** The most of each kind that a list to choose from shows. */
const MOST = 5;

/** Looks for the text as it is typed; an answer that comes after the next question is dropped. */
export function useSearch(text: string): Search {
  const [search, setSearch] = useState<Search>({ state: "idle", found: null });
  useEffect(() => {
    if (text === "") {
      setSearch({ state: "idle", found: null });
      return;
    }
    const asking = new AbortController();
    setSearch(({ found }) => ({ state: "looking", found }));
    const ask = async () => {
      try {
        const query = new URLSearchParams({ q: text, limit: String(MOST) });
        const response = await fetch(`/api/v1/search?${query}`, { signal: asking.signal });
        if (!response.ok) throw new Error(`the search answered ${response.status}`);
        setSearch({ state: "found", found: await response.json() });
      } catch {
        if (!asking.signal.aborted) setSearch({ state: "failed", found: null });
      }
    };
    const timer = setTimeout(ask, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [text]);
  return search;
}
