"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field, FieldError } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidFields } from "@/lib/action-state";
import { savePlans } from "./actions";
import { PLAN_FIELD, SEEN_FIELD } from "./field-names";

/** A line as the form takes it: all but the plan is words already. */
export interface PlanFormLine {
  unitId: string;
  name: string;
  /** The plan as a number is typed; "" where there is none. */
  plan: string;
  number: number;
  lastYear: string;
  reached: string;
  share: string;
}

interface PlanFormProps {
  facetId: string;
  year: number;
  document: string;
  lines: readonly PlanFormLine[];
}

/** The plans of one measure for all units, typed as numbers are everywhere, with the document that sets them. */
export function PlanForm({ facetId, year, document, lines }: PlanFormProps) {
  const t = useTranslations("plans");
  const [state, act] = useActionState(savePlans, {});
  const invalid = invalidFields(state);
  return (
    <form action={act} className="flex flex-col gap-4" noValidate>
      <ErrorNotice error={state.error} />
      {state.result ? (
        <p role="status" className="rounded-md border border-ok bg-ok-soft px-4 py-3 text-14">
          <Icon name="check" className="text-ok" /> {t("saved", { count: state.result.changed })}
        </p>
      ) : null}
      <input type="hidden" name="facet" value={facetId} />
      <input type="hidden" name="year" value={year} />
      <div className="max-w-xl">
        <Field
          name="document"
          label={t("document")}
          hint={t("documentHint")}
          error={invalid.includes("document") ? t("documentWanted") : undefined}
          maxLength={300}
          defaultValue={state.values?.document ?? document}
          required
        />
      </div>
      <table className="table max-w-[900px] sm:[&_td]:align-middle sm:[&_tbody_th]:align-middle">
        <caption className="sr-only">{t("caption", { year: String(year) })}</caption>
        <PlanHead year={year} />
        <tbody>
          {lines.map(({ unitId, name, plan, number, lastYear, reached, share }) => {
            const wrong = invalid.includes(unitId);
            const id = `plan-${unitId}`;
            return (
              <tr key={unitId}>
                <th scope="row" className="font-medium">
                  <label htmlFor={id}>{name}</label>
                  <span className="block font-normal text-13 text-ink-3 sm:hidden">
                    {t("reached")} {reached}
                  </span>
                </th>
                <td className="num text-ink-2 max-sm:hidden">{lastYear}</td>
                <td className="w-40 max-sm:w-24 max-sm:px-1">
                  {wrong ? <FieldError id={`${id}-error`}>{t("numberWanted")}</FieldError> : null}
                  <input
                    id={id}
                    name={`${PLAN_FIELD}${unitId}`}
                    className="field num text-right"
                    inputMode="decimal"
                    autoComplete="off"
                    maxLength={20}
                    defaultValue={state.values?.[`${PLAN_FIELD}${unitId}`] ?? plan}
                    aria-invalid={wrong || undefined}
                    aria-describedby={wrong ? `${id}-error` : undefined}
                  />
                  <input type="hidden" name={`${SEEN_FIELD}${unitId}`} value={number} />
                </td>
                <td className="num max-sm:hidden">{reached}</td>
                <td className="num font-semibold max-sm:pr-0">{share}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </form>
  );
}

/** The columns of the plans, for who writes them and who reads them. */
export function PlanHead({ year }: { year: number }) {
  const t = useTranslations("plans");
  return (
    <thead>
      <tr>
        <th scope="col">{t("unit")}</th>
        <th scope="col" className="num max-sm:hidden">
          {t("lastYear", { year: String(year - 1) })}
        </th>
        <th scope="col" className="num max-sm:whitespace-normal">
          {t("plan", { year: String(year) })}
        </th>
        <th scope="col" className="num max-sm:hidden">
          {t("reached")}
        </th>
        <th scope="col" className="num">
          {t("share")}
        </th>
      </tr>
    </thead>
  );
}
