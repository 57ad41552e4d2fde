interface TimeGlyphProps {
  kind: "as-of" | "span" | "unknown-start";
  /** The time in words, said beside it: "tại thời điểm 21/6/2017". */
  text: string;
}

/** What kind of time a number speaks of: ◆ a date, ▬ pooled years, dotted an unknown start. */
export function TimeGlyph({ kind, text }: TimeGlyphProps) {
  return (
    <span className="inline-flex items-center gap-2 text-13 text-ink-2">
      <svg width="74" height="14" viewBox="0 0 74 14" aria-hidden="true" className="shrink-0">
        <path d="M1,4V10M73,4V10" stroke="var(--axis)" strokeWidth="1" />
        {kind === "as-of" && (
          <>
            <path d="M1,7H73" stroke="var(--axis)" strokeWidth="1" />
            <path d="M68,2L73,7L68,12L63,7z" fill="var(--ink)" />
          </>
        )}
        {kind === "span" && <path d="M1,7H68" stroke="var(--ink)" strokeWidth="7" />}
        {kind === "unknown-start" && (
          <>
            <path d="M2,7H68" stroke="var(--ink)" strokeWidth="2" strokeDasharray="3 2.5" />
            <path d="M69,1.5V12.5" stroke="var(--ink)" strokeWidth="2" />
          </>
        )}
      </svg>
      {text}
    </span>
  );
}
