import { FieldError } from "@/components/ui/field";

export interface OptionGroup {
  label: string;
  options: { value: string; label: string }[];
}

interface ChoiceProps {
  name: string;
  label: string;
  groups: readonly OptionGroup[];
  value: string;
  /** The choice of nothing, where there is one. */
  empty?: string;
  error?: string;
}

/** A choice of the browser's own kind, in groups where they have names. */
export function Choice({ name, label, groups, value, empty, error }: ChoiceProps) {
  return (
    <div className={error ? "border-error border-l-3 pl-3" : undefined}>
      <label htmlFor={name} className="font-medium text-14">
        {label}
      </label>
      {error ? <FieldError id={`${name}-error`}>{error}</FieldError> : null}
      <select
        id={name}
        name={name}
        defaultValue={value}
        className="field mt-1"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      >
        {empty ? <option value="">{empty}</option> : null}
        {groups.map((group) => {
          const options = group.options.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ));
          return group.label ? (
            <optgroup key={group.label} label={group.label}>
              {options}
            </optgroup>
          ) : (
            options
          );
        })}
      </select>
    </div>
  );
}
