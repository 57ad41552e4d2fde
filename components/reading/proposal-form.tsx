"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field, FieldError, TextArea } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ClaimField, ClaimIssue } from "@/lib/domain/claims/check-claim";
import type { PeriodFields } from "@/lib/domain/claims/period-fields";
import type { ProposedFields } from "@/lib/domain/claims/proposed-fields";
import { PERIOD_BASES, PERIOD_KINDS } from "@/lib/domain/periods";
import { QUALIFIERS } from "@/lib/domain/values";
import { decideProposal } from "./actions";
import { Choice, type OptionGroup } from "./choice";

interface ProposalFormProps {
  articleId: string;
  revision: number;
  /** Its place among the proposals: the number that its claim will bear. */
  number: number;
  fields: Omit<ProposedFields, "period">;
  period: PeriodFields;
  facets: OptionGroup[];
  units: OptionGroup[];
  beside: OptionGroup[];
}

const NO_ISSUES: Partial<Record<ClaimField | "beside", string>> = {};

/** Brings the form and, in their own pane, its words into sight; the keyboard goes on at its button. */
function showAtHand(buttons: HTMLElement | null): void {
  buttons?.closest("section")?.scrollIntoView({ block: "nearest" });
  buttons?.querySelector("button")?.focus();
  const words = document.getElementById("current-words");
  const pane = words?.closest("[data-pane]");
  if (!words || !pane) return;
  const [inner, outer] = [words.getBoundingClientRect(), pane.getBoundingClientRect()];
  pane.scrollBy({ top: inner.top - outer.top - outer.height / 3 });
}

/** One proposal with every part to be corrected: a plain form; Enter confirms, Alt+X refuses. */
export function ProposalForm(props: ProposalFormProps) {
  const { articleId, revision, number, fields, period, facets, units, beside } = props;
  const t = useTranslations("reading");
  const qualifiers = useTranslations("qualifiers");
  const [state, action] = useActionState(decideProposal, {});
  const confirm = useRef<HTMLDivElement>(null);
  useEffect(() => showAtHand(confirm.current), []);
  const issues = { ...NO_ISSUES, ...(state.error?.details.issues ?? {}) } as typeof NO_ISSUES;
  const issueOf = (field: ClaimField) => {
    const issue = issues[field] as ClaimIssue | undefined;
    return issue ? t(`issues.${issue}`) : undefined;
  };
  const said = (name: string, proposed: string) => state.values?.[name] ?? proposed;
  const besideIssue =
    issues.beside === "agrees" ? t("besideAgrees") : issues.beside ? t("besideDiffers") : undefined;
  return (
    <form action={action} className="mt-3 flex flex-col gap-4" data-proposal-form>
      <ErrorNotice error={state.error} />
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="proposal" value={fields.key} />
      <input type="hidden" name="start" value={fields.start} />
      <input type="hidden" name="end" value={fields.end} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="others" value={JSON.stringify(fields.others)} />
      <Choice
        name="facetId"
        label={t("facet")}
        groups={facets}
        empty={t("chooseFacet")}
        value={said("facetId", fields.facetId)}
        error={issueOf("facet")}
      />
      <div className="grid items-end gap-3 sm:grid-cols-3">
        <Field
          name="printed"
          label={t("printed")}
          lang="vi"
          defaultValue={said("printed", fields.printed)}
          error={issueOf("printed")}
          maxLength={100}
        />
        <Field
          name="value"
          label={t("value")}
          inputMode="decimal"
          defaultValue={said("value", fields.value)}
          error={issueOf("value")}
          maxLength={40}
        />
        <Choice
          name="qualifier"
          label={t("qualifier")}
          groups={[
            { label: "", options: QUALIFIERS.map((each) => ({ value: each, label: qualifiers(each) })) },
          ]}
          value={said("qualifier", fields.qualifier)}
        />
      </div>
      <Choice
        name="unitId"
        label={t("unit")}
        groups={units}
        empty={t("chooseUnit")}
        value={said("unitId", fields.unitId)}
        error={issueOf("unit")}
      />
      <fieldset className={issueOf("period") ? "border-error border-l-3 pl-3" : undefined}>
        <legend className="font-medium text-14">{t("period")}</legend>
        <p id="period-hint" className="text-13 text-ink-3">
          {t("periodHint")}
        </p>
        {issueOf("period") ? <FieldError id="period-error">{issueOf("period")}</FieldError> : null}
        <div className="mt-1 grid items-end gap-3 sm:grid-cols-2 xl:grid-cols-[1fr_0.8fr_0.8fr_1.2fr]">
          <Choice
            name="kind"
            label={t("kind")}
            groups={[
              {
                label: "",
                options: PERIOD_KINDS.map((each) => ({ value: each, label: t(`kinds.${each}`) })),
              },
            ]}
            value={said("kind", period.kind)}
          />
          <Field
            name="from"
            label={t("from")}
            defaultValue={said("from", period.from)}
            maxLength={10}
            aria-describedby="period-hint"
          />
          <Field
            name="to"
            label={t("to")}
            defaultValue={said("to", period.to)}
            maxLength={10}
            aria-describedby="period-hint"
          />
          <Choice
            name="basis"
            label={t("basis")}
            groups={[
              {
                label: "",
                options: PERIOD_BASES.map((each) => ({ value: each, label: t(`bases.${each}`) })),
              },
            ]}
            value={said("basis", period.basis)}
          />
        </div>
      </fieldset>
      <details open={Boolean(issues.quote || issues.beside) || undefined}>
        <summary className="min-h-6 cursor-pointer font-medium text-14">{t("more")}</summary>
        <div className="mt-3 flex flex-col gap-4">
          <TextArea
            name="quote"
            label={t("quote")}
            hint={t("quoteHint")}
            lang="vi"
            rows={2}
            defaultValue={said("quote", fields.quote)}
            error={issueOf("quote")}
          />
          <Choice
            name="beside"
            label={t("beside")}
            groups={beside}
            empty={t("besideNone")}
            value={said("beside", "")}
            error={besideIssue}
          />
          <Field
            name="note"
            label={t("note")}
            hint={t("noteHint")}
            defaultValue={said("note", "")}
            maxLength={1000}
          />
        </div>
      </details>
      <div ref={confirm} className="flex flex-wrap items-center gap-3">
        <SubmitButton name="intent" value="confirm">
          <Icon name="check" />
          {t("confirm")} <Key>Enter</Key>
        </SubmitButton>
        <SubmitButton name="intent" value="refuse" tone="plain">
          {t("refuse")} <Key>Alt X</Key>
        </SubmitButton>
      </div>
    </form>
  );
}

const Key = ({ children }: { children: ReactNode }) => (
  <kbd className="rounded-sm border border-current px-1 text-12 max-sm:hidden">{children}</kbd>
);
