"use client";

import { useActionState, useId } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field, SelectField, TextArea } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, invalidFields } from "@/lib/action-state";
import type { AdminDone, AdminField } from "./admin-field";

interface AdminFormProps {
  action: (state: ActionState<AdminDone>, form: FormData) => Promise<ActionState<AdminDone>>;
  fields: readonly AdminField[];
  /** What the form is about, and what its writer saw. */
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  /** Said once it is done. */
  done: string;
  tone?: "primary" | "plain" | "warn";
}

/** A form of administration: its fields, what was refused and why, and that it is done. */
export function AdminForm({ action, fields, hidden = {}, submit, done, tone }: AdminFormProps) {
  const scope = useId();
  const [state, act] = useActionState(action, {});
  const invalid = invalidFields(state);
  const errorOf = ({ name, error }: AdminField) =>
    invalid.some((field) => field === name || field.endsWith(`.${name}`)) ? error : undefined;
  return (
    <form action={act} className="flex flex-col gap-4" noValidate>
      <ErrorNotice error={state.error} />
      {state.result ? (
        <div role="status" className="rounded-md border border-ok bg-ok-soft px-4 py-3 text-14">
          <p>
            <Icon name="check" className="text-ok" /> {done}
          </p>
          {state.result.shown ? (
            <p
              className="num mt-2 w-fit select-all rounded-md bg-surface px-3 py-2 text-18"
              data-testid="one-time-password"
            >
              {state.result.shown}
            </p>
          ) : null}
        </div>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          scope={scope}
          value={state.values?.[field.name] ?? field.value}
          error={errorOf(field)}
        />
      ))}
      <div>
        <SubmitButton tone={tone}>{submit}</SubmitButton>
      </div>
    </form>
  );
}

interface OneFieldProps {
  field: AdminField;
  scope: string;
  value: string | undefined;
  error: string | undefined;
}

function OneField({ field, scope, value, error }: OneFieldProps) {
  const { name, label, hint } = field;
  switch (field.kind) {
    case "check":
      return (
        <label className="flex min-h-8 items-center gap-2 text-14 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            name={name}
            value="on"
            defaultChecked={value === undefined ? field.checked : value === "on"}
            className="size-4 shrink-0 accent-accent"
          />
          {label}
        </label>
      );
    case "select":
      return (
        // A choice does not take another default value on by itself.
        <SelectField
          key={value}
          name={name}
          label={label}
          options={field.options}
          defaultValue={value}
          error={error}
        />
      );
    case "area":
      return (
        <TextArea
          name={name}
          label={label}
          hint={hint}
          error={error}
          rows={3}
          maxLength={field.maxLength ?? 2000}
          defaultValue={value}
          required={!field.optional}
        />
      );
    default:
      return (
        <Field
          scope={scope}
          name={name}
          label={label}
          hint={hint}
          error={error}
          type={field.kind === "date" ? "date" : "text"}
          inputMode={field.kind === "year" ? "numeric" : undefined}
          maxLength={{ date: undefined, year: 4, text: field.maxLength ?? 200 }[field.kind]}
          defaultValue={value}
          required={!field.optional}
        />
      );
  }
}
