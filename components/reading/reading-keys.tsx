"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Alt+X refuses; outside of fields the arrows go to the proposal before and after. Nothing without script. */
export function ReadingKeys({ before, after }: { before: string | null; after: string | null }) {
  const router = useRouter();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey && event.code === "KeyX") {
        const refuse = document.querySelector<HTMLButtonElement>(
          '[data-proposal-form] button[value="refuse"]',
        );
        if (!refuse) return;
        event.preventDefault();
        refuse.click();
        return;
      }
      const field = event.target instanceof HTMLElement && event.target.closest("input, select, textarea");
      if (field || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const to = event.key === "ArrowUp" ? before : event.key === "ArrowDown" ? after : null;
      if (to === null) return;
      event.preventDefault();
      router.push(to as never, { scroll: false });
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [router, before, after]);
  return null;
}
