import type { createTranslator, Messages } from "next-intl";
import type { SubmissionSummary } from "@/db/read/submissions";

type Translate = ReturnType<typeof createTranslator<Messages, "deputies">>;

/** Who decided on a form and, where it was a deputy, in whose place. */
export function deciderText(
  t: Translate,
  { deciderName, decidedForName }: Pick<SubmissionSummary, "deciderName" | "decidedForName">,
): string {
  const name = deciderName ?? "";
  return decidedForName ? t("inPlaceOf", { name, commander: decidedForName }) : name;
}
