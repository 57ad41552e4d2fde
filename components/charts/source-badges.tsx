import { Badge } from "@/components/articles/badge";

export interface SourceBadge {
  ordinal: number;
  evidenceId: string;
}

/** The yellow badges [3] [5] [7], each a way to its quote. */
export function SourceBadges({ badges }: { badges: readonly SourceBadge[] }) {
  return (
    <span className="inline-flex gap-1">
      {badges.map(({ ordinal, evidenceId }) => (
        <Badge key={evidenceId} number={ordinal} evidence={evidenceId} />
      ))}
    </span>
  );
}
