"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";

interface Evidence {
  /** lib/domain/evidence: evidenceId of what is being shown, null when nothing is. */
  active: string | null;
  /** What stays shown until it is freed. */
  pinned: string | null;
  /** Shows for as long as the pointer or the focus stays, or until Escape; null ends it, unless pinned. */
  show(id: string | null): void;
  /** Shows until Escape, another pin, or the same again; the address keeps it. */
  pin(id: string): void;
}

const EvidenceContext = createContext<Evidence>({
  active: null,
  pinned: null,
  show: () => {},
  pin: () => {},
});

/** What mark and quote share. Outside a provider nothing is highlighted. */
export const useEvidence = (): Evidence => useContext(EvidenceContext);

const fragment = () => decodeURIComponent(window.location.hash.slice(1)) || null;

/**
 * Brings words into sight in the list that holds them, not in the page: a page that scrolls would pull
 * the mark away from under the pointer, and with it the reason to show them.
 */
function scrollWithin(words: HTMLElement, behavior: ScrollBehavior) {
  let frame = words.parentElement;
  while (frame && !/auto|scroll/.test(getComputedStyle(frame).overflowY)) frame = frame.parentElement;
  if (!frame || frame === document.documentElement || frame === document.body) return;
  const [inner, outer] = [words.getBoundingClientRect(), frame.getBoundingClientRect()];
  const by = inner.top < outer.top ? inner.top - outer.top : Math.max(0, inner.bottom - outer.bottom);
  if (by !== 0) frame.scrollBy({ top: by, behavior });
}

/**
 * What is pinned brings its words into sight, and another mark under a pointer that rests: it is kept
 * back until the pointer moves.
 */
interface Rest {
  resting: boolean;
  kept: string | null;
}

const MOVEMENTS = ["pointermove", "pointerdown", "keydown"] as const;

/** Ties the marks of a page's charts to its quotes and reports, in both directions. */
export function EvidenceProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<string | null>(null);
  const [pinned, setPinned] = useState<string | null>(null);
  const rest = useRef<Rest>({ resting: false, kept: null });

  const show = useCallback((id: string | null) => {
    if (rest.current.resting && id !== null) rest.current.kept = id;
    else {
      rest.current.kept = null;
      setShown(id);
    }
  }, []);

  useEffect(() => {
    // Browsers tell of a real movement only, not of a page that scrolls beneath the pointer.
    const wake = () => {
      const { resting, kept } = rest.current;
      rest.current = { resting: false, kept: null };
      if (resting && kept !== null) setShown(kept);
    };
    for (const moved of MOVEMENTS) window.addEventListener(moved, wake, true);
    return () => {
      for (const moved of MOVEMENTS) window.removeEventListener(moved, wake, true);
    };
  }, []);

  useEffect(() => {
    const follow = () => setPinned(fragment());
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  const pin = useCallback(
    (id: string) => {
      const next = pinned === id ? null : id;
      rest.current.resting = next !== null;
      setPinned(next);
      const address = window.location.pathname + window.location.search;
      const kept = next ? `${address}#${encodeURIComponent(next)}` : address;
      window.history.replaceState(window.history.state, "", kept);
    },
    [pinned],
  );

  useEffect(() => {
    const free = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Also what the focus shows: the browser focuses the quote that the address names.
      setShown(null);
      if (pinned) pin(pinned);
    };
    document.addEventListener("keydown", free);
    return () => document.removeEventListener("keydown", free);
  }, [pinned, pin]);

  const active = shown ?? pinned;
  useEffect(() => {
    if (!active) return;
    const words = document.getElementById(active);
    if (!words) return;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const behavior = calm ? "auto" : "smooth";
    const held = pinned === active || document.activeElement?.getAttribute("data-evidence") === active;
    if (held) words.scrollIntoView({ block: "nearest", behavior });
    else scrollWithin(words, behavior);
  }, [active, pinned]);

  const value = useMemo(() => ({ active, pinned, show, pin }), [active, pinned, show, pin]);
  return <EvidenceContext value={value}>{children}</EvidenceContext>;
}
