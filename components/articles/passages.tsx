import type { Passage } from "@/lib/domain/passages";
import { QuotePiece } from "./quote-piece";

/** A text with its quotes marked; words around stay plain. Paragraphs keep their breaks. */
export function Passages({ passages }: { passages: readonly Passage[] }) {
  let at = 0;
  return passages.map((passage) => {
    const key = at;
    at += passage.text.length;
    return passage.evidence.length === 0 ? (
      <span key={key}>{passage.text}</span>
    ) : (
      <QuotePiece key={key} passage={passage} />
    );
  });
}
