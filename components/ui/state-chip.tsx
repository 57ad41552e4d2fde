import { useTranslations } from "next-intl";
import type { SubmissionState } from "@/lib/domain/submissions";

const LOOKS: Record<SubmissionState, { symbol: string; classes: string }> = {
  draft: { symbol: "✎", classes: "border-dashed border-line-strong text-ink-2" },
  submitted: { symbol: "→", classes: "border-sent bg-sent-soft text-sent" },
  returned: { symbol: "↶", classes: "border-warn bg-warn-soft text-warn" },
  approved: { symbol: "✓", classes: "border-ok bg-ok-soft text-ok" },
  locked: { symbol: "🔒︎", classes: "border-ink-2 bg-ink-2 text-surface" },
};

/** The state of a submission: a word beside its symbol, never colour alone. */
export function StateChip({ state }: { state: SubmissionState }) {
  const t = useTranslations("states");
  const { symbol, classes } = LOOKS[state];
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-sm border px-2 text-13 font-medium ${classes}`}
    >
      <span aria-hidden="true">{symbol}</span>
      {t(state)}
    </span>
  );
}
