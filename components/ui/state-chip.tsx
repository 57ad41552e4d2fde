import { useTranslations } from "next-intl";
import type { SubmissionState } from "@/lib/domain/submissions";
import { Icon, type IconName } from "./icon";

const LOOKS: Record<SubmissionState, { icon: IconName; classes: string }> = {
  draft: { icon: "pencil", classes: "border-dashed border-line-strong text-ink-2" },
  submitted: { icon: "send", classes: "border-sent bg-sent-soft text-sent" },
  returned: { icon: "return", classes: "border-warn bg-warn-soft text-warn" },
  approved: { icon: "check", classes: "border-ok bg-ok-soft text-ok" },
  locked: { icon: "lock", classes: "border-ink-2 bg-ink-2 text-surface" },
};

/** The state of a submission: a word beside its symbol, never colour alone. */
export function StateChip({ state }: { state: SubmissionState }) {
  const t = useTranslations("states");
  const { icon, classes } = LOOKS[state];
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-sm border px-2 text-13 font-medium ${classes}`}
    >
      <Icon name={icon} />
      {t(state)}
    </span>
  );
}
