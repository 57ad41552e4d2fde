"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

interface PresentKeysProps {
  previous: Route | null;
  next: Route | null;
  leave: Route;
  fullScreen: string;
}

/** Arrow keys, page keys and the space bar turn the pages of a presentation; Escape leaves it. */
export function PresentKeys({ previous, next, leave, fullScreen }: PresentKeysProps) {
  const router = useRouter();
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      // Inside a chart the arrows go from mark to mark, and a control keeps its own keys.
      if (event.target instanceof Element && event.target.closest("[data-live], a, button, summary")) return;
      const to =
        event.key === "ArrowRight" || event.key === "PageDown" || event.key === " "
          ? next
          : event.key === "ArrowLeft" || event.key === "PageUp"
            ? previous
            : // Escape ends the full screen first; the browser does that by itself.
              event.key === "Escape" && !document.fullscreenElement
              ? leave
              : null;
      if (!to) return;
      event.preventDefault();
      // A step inside the site keeps the full screen, which loading a page would end.
      if (to === leave) router.push(to);
      else router.replace(to);
    };
    window.addEventListener("keydown", turn);
    return () => window.removeEventListener("keydown", turn);
  }, [previous, next, leave, router]);
  return (
    <button
      type="button"
      className="button max-sm:hidden"
      onClick={() => void document.documentElement.requestFullscreen?.().catch(() => {})}
    >
      {fullScreen}
    </button>
  );
}
