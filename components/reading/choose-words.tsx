"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";

/** The offset in the text of a place in the page: pieces carry where they begin. */
function offsetOf(node: Node, at: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
  if (!piece) return null;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, at);
  return Number(piece.dataset.start) + before.toString().length;
}

/** Holds the text; words selected in it can be made a proposal by hand. */
export function ChooseWords({ address, children }: { address: string; children: ReactNode }) {
  const t = useTranslations("reading");
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<{ start: number; end: number } | null>(null);
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      if (!range || range.collapsed || !box.current?.contains(range.commonAncestorContainer)) {
        setChosen(null);
        return;
      }
      const start = offsetOf(range.startContainer, range.startOffset);
      const end = offsetOf(range.endContainer, range.endOffset);
      setChosen(start !== null && end !== null && start < end ? { start, end } : null);
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  return (
    <div ref={box}>
      {children}
      {chosen ? (
        <button
          type="button"
          className="button button-primary sticky bottom-4 mt-3 shadow-(--shadow-pop)"
          onClick={() =>
            router.push(`${address}?start=${chosen.start}&end=${chosen.end}` as never, { scroll: false })
          }
        >
          {t("addChosen")}
        </button>
      ) : null}
    </div>
  );
}
