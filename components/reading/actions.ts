"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { readReading } from "@/db/read/article-reading";
import { readCatalogue } from "@/db/read/catalogue";
import { confirmClaim } from "@/db/write/article/confirm";
import { refuseProposal } from "@/db/write/article/refuse";
import { reopenProposal } from "@/db/write/article/reopen";
import { repeatClaim } from "@/db/write/article/repeat";
import type { ActionState } from "@/lib/action-state";
import type { ClaimIssues } from "@/lib/domain/claims/check-claim";
import { periodOfFields } from "@/lib/domain/claims/period-fields";
import { nearestPlace } from "@/lib/domain/claims/proposed-fields";
import { DomainError } from "@/lib/domain/errors";
import { readNumber } from "@/lib/domain/numbers";
import { PERIOD_BASES, PERIOD_KINDS } from "@/lib/domain/periods";
import { runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";

const FIELDS = [
  "articleId",
  "proposal",
  "quote",
  "printed",
  "value",
  "qualifier",
  "facetId",
  "unitId",
  "kind",
  "from",
  "to",
  "basis",
  "note",
  "beside",
] as const;
type Values = Record<(typeof FIELDS)[number], string>;

/** Where the words of the form stand now: where they stood, or near it where they were corrected. */
async function placeOf(values: Values, form: FormData) {
  const context = await requestContext();
  const { text } = await readReading(context, await readCatalogue(context), values.articleId);
  const [start, end] = [Number(form.get("start")), Number(form.get("end"))];
  const words = values.quote.replaceAll("\r\n", "\n").normalize("NFC");
  if (words === "" || text.slice(start, end).trim() === words) return { start, end };
  const found = nearestPlace(text, words, start);
  if (!found) throw new DomainError("invalid", { fields: ["quote"], issues: { quote: "quote-range" } });
  return found;
}

function claimOf(values: Values, form: FormData) {
  const number = readNumber(values.value);
  const period = periodOfFields({
    kind: PERIOD_KINDS.find((kind) => kind === values.kind) ?? "as_of",
    basis: PERIOD_BASES.find((basis) => basis === values.basis) ?? "unstated",
    from: values.from,
    to: values.to,
  });
  const issues: ClaimIssues = {
    ...(number.ok ? {} : { value: "value-not-sane" }),
    ...(period ? {} : { period: "period-unreadable" }),
  };
  if (!number.ok || !period) throw new DomainError("invalid", { fields: Object.keys(issues), issues });
  const [as, statementId] = values.beside.split(":");
  const others: unknown = JSON.parse(String(form.get("others") ?? "[]"));
  return {
    value: number.value,
    period,
    note: values.note || null,
    number: Number(form.get("number")),
    beside: statementId ? { as, statementId } : null,
    others,
  };
}

/** Confirms, refuses, or takes as said again, as the pressed button and the form say; then on to the next. */
export async function decideProposal(_: ActionState, form: FormData): Promise<ActionState> {
  const values = textsOf(form, FIELDS);
  const { articleId, proposal, printed, qualifier, facetId, unitId } = values;
  const state = await runAction(async () => {
    const context = await requestContext();
    const about = { articleId, proposal, printed, revision: Number(form.get("revision")) };
    if (form.get("intent") === "refuse") {
      const [start, end] = [Number(form.get("start")), Number(form.get("end"))];
      await refuseProposal(context, { ...about, start, end });
    } else {
      const place = await placeOf(values, form);
      const [as, statementId] = values.beside.split(":");
      if (as === "repeat") await repeatClaim(context, { ...about, ...place, statementId });
      else
        await confirmClaim(context, {
          ...about,
          ...place,
          ...claimOf(values, form),
          qualifier,
          facetId,
          unitId,
        });
    }
    revalidatePath("/", "layout");
    redirect(`/articles/${encodeURIComponent(articleId)}/reading`);
  }, values);
  return { error: state.error, values };
}

/** Takes a decision back; its proposal is shown again. */
export async function reopen(_: ActionState, form: FormData): Promise<ActionState> {
  const values = textsOf(form, ["articleId", "decisionId", "reason", "proposal"]);
  const { articleId, decisionId, reason, proposal } = values;
  const state = await runAction(async () => {
    await reopenProposal(await requestContext(), { articleId, decisionId, reason });
    revalidatePath("/", "layout");
    redirect(`/articles/${encodeURIComponent(articleId)}/reading?${new URLSearchParams({ at: proposal })}`);
  }, values);
  return { error: state.error, values };
}
