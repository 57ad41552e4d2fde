import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from "react";
import { Icon } from "@/components/ui/icon";

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "id"> {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  /** Tells it apart where several forms of a page have a field of the name. */
  scope?: string;
}

/** A labelled text field: label, hint, then the error directly above the input. Its id is its name. */
export function Field({ name, label, hint, error, scope, ...input }: FieldProps) {
  const id = scope ? `${scope}-${name}` : name;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "border-error border-l-3 pl-3" : undefined}>
      <label htmlFor={id} className="font-medium text-14">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-13 text-ink-3">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <input
        id={id}
        name={name}
        className="field mt-1"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        {...input}
      />
    </div>
  );
}

interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id"> {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
}

/** A labelled field of several lines, laid out as {@link Field}; it may stand several times on a page. */
export function TextArea({ label, hint, error, className = "", ...textarea }: TextAreaProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "border-error border-l-3 pl-3" : undefined}>
      <label htmlFor={id} className="font-medium text-14">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-13 text-ink-3">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <textarea
        id={id}
        className={`field mt-1 ${className}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        {...textarea}
      />
    </div>
  );
}

/** What is wrong with a field, named by its id in aria-describedby. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="text-14 text-error">
      <Icon name="error" /> {children}
    </p>
  );
}

interface SelectFieldProps {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
  error?: string;
}

/** A labelled choice of the browser's own kind: it works without script and on every phone. */
export function SelectField({ name, label, options, defaultValue, error }: SelectFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="font-medium text-14">
        {label}
      </label>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        className="field mt-1"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
