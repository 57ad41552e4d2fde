import { useTranslations } from "next-intl";
import type { ProposalState } from "@/lib/domain/claims/decisions";

const TONES: Record<ProposalState["outcome"], string> = {
  confirmed: "border-ok bg-ok",
  repeated: "border-ok bg-ok",
  refused: "border-line-strong bg-line-strong",
  waiting: "border-line-strong bg-surface",
};

const MOST_BOXES = 60;

/** How far the work is: a box for each proposal, and the same in words. */
export function ReadingProgress({
  outcomes,
  at,
}: {
  outcomes: readonly ProposalState["outcome"][];
  at: number;
}) {
  const t = useTranslations("reading");
  const count = (...some: ProposalState["outcome"][]) =>
    outcomes.filter((each) => some.includes(each)).length;
  // Of many the words say enough.
  const boxes = (outcomes.length > MOST_BOXES ? [] : outcomes).map((outcome, index) => ({
    outcome,
    name: `${index + 1}`,
  }));
  return (
    <div className="max-w-full text-13 text-ink-2">
      <div aria-hidden="true" className="flex max-w-80 flex-wrap gap-0.5">
        {boxes.map(({ outcome, name }, index) => (
          <span
            key={name}
            className={`h-3.5 w-6 border ${index === at ? "border-evidence-line bg-evidence-line" : TONES[outcome]}`}
          />
        ))}
      </div>
      {t("progress", {
        confirmed: count("confirmed", "repeated"),
        refused: count("refused"),
        waiting: count("waiting"),
      })}
    </div>
  );
}
