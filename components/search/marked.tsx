import { markedParts } from "@/lib/domain/search/marking";
import { searchWords } from "@/lib/domain/search/matching";

interface MarkedProps {
  text: string;
  /** What was looked for, as it was typed. */
  query: string;
  inText?: boolean;
}

/** A text with what was looked for marked; not in yellow, which means evidence and nothing else. */
export function Marked({ text, query, inText = false }: MarkedProps) {
  const parts = markedParts(text, searchWords(query), { inText });
  let at = 0;
  return (
    <>
      {parts.map((part) => {
        const key = at;
        at += part.text.length;
        return part.found ? (
          <mark
            key={key}
            className="rounded-sm bg-accent-soft font-semibold text-ink underline decoration-2 decoration-accent underline-offset-3"
          >
            {part.text}
          </mark>
        ) : (
          <span key={key}>{part.text}</span>
        );
      })}
    </>
  );
}
