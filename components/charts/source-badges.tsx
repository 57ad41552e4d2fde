/** A figure's number in its article, and the words that state it. */
export interface SourceBadge {
  ordinal: number;
  evidenceId: string;
}

interface SourceBadgesProps {
  badges: readonly SourceBadge[];
  /** Name of such a link for those who hear it: "Nguồn số {n}". */
  label: string;
}

/** The yellow badges [3] [5] [7], each a link to its quote. */
export function SourceBadges({ badges, label }: SourceBadgesProps) {
  return (
    <span className="inline-flex gap-1 align-[1px]">
      {badges.map(({ ordinal, evidenceId }) => (
        <a
          key={evidenceId}
          href={`#${evidenceId}`}
          aria-label={label.replace("{n}", String(ordinal))}
          className="num inline-block min-w-5 rounded-sm border border-evidence-line bg-evidence-soft px-1 text-center text-[12px] leading-[18px] font-semibold text-evidence-ink no-underline hover:bg-evidence hover:text-on-evidence"
        >
          {ordinal}
        </a>
      ))}
    </span>
  );
}
