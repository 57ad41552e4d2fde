import { type ReactNode, useId } from "react";

interface Option {
  value: string | number;
  text: string;
}

const BOX =
  "relative flex min-h-10 min-w-0 items-center gap-2 rounded-md border border-line-strong bg-surface px-3 text-14 pointer-coarse:min-h-11";

/**
 * The state of a page as a plain form, which works without script. On phones it is folded into one box that
 * says what is chosen: a switch of its own, since <details> cannot stand open on wide screens alone.
 */
export function FilterForm({
  summary,
  open = false,
  children,
}: {
  summary: string;
  /** Nothing is chosen yet: unfolded on phones too. */
  open?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <form className="no-print mb-4 border-line border-b pb-4">
      <input id={id} type="checkbox" defaultChecked={open} className="peer sr-only sm:hidden" />
      <label
        htmlFor={id}
        className={`${BOX} min-h-11 cursor-pointer justify-center font-medium peer-checked:mb-2 peer-focus-visible:outline-3 peer-focus-visible:outline-focus sm:hidden`}
      >
        {summary}
      </label>
      <div className="gap-2 max-sm:hidden max-sm:peer-checked:grid sm:flex sm:flex-wrap">{children}</div>
    </form>
  );
}

/** A filter as one box: what it is about, then the choice. */
export function FilterBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={`${BOX} sm:max-w-60 focus-within:outline-3 focus-within:outline-focus`}>
      <span aria-hidden="true" className="shrink-0 text-ink-2">
        {label}
      </span>
      {children}
    </div>
  );
}

interface FilterSelectProps {
  name: string;
  /** Its own name, for those who hear it. */
  label: string;
  value: string | number;
  options: readonly Option[];
}

/** The choice itself, without a frame of its own: its box has one. */
export function FilterSelect({ name, label, value, options }: FilterSelectProps) {
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={value}
      className="min-h-9 min-w-0 flex-1 cursor-pointer truncate bg-surface font-semibold outline-none"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}

/**
 * A box that opens to several choices; what is chosen stands in its summary. It opens in the flow of the
 * form, so that it covers neither the other choices nor the button.
 */
export function FilterMenu({
  summary,
  legend,
  children,
}: {
  summary: string;
  legend: string;
  children: ReactNode;
}) {
  return (
    <details className="min-w-0 text-14 sm:open:basis-full">
      <summary className={`${BOX} list-none justify-between font-semibold sm:w-fit`}>
        {summary}
        <svg aria-hidden="true" viewBox="0 0 16 16" width="12" height="12" className="shrink-0">
          <path d="M3 5.5 8 10.5l5-5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </summary>
      <fieldset className="mt-1 gap-x-6 rounded-md border border-line-strong bg-surface p-3 sm:columns-3 xl:columns-4">
        <legend className="sr-only">{legend}</legend>
        {children}
      </fieldset>
    </details>
  );
}

interface FilterCheckProps {
  name: string;
  value: string;
  checked: boolean;
  children: ReactNode;
}

/** One of several choices. */
export function FilterCheck({ name, value, checked, children }: FilterCheckProps) {
  return (
    <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={checked}
        className="size-4 accent-accent"
      />
      {children}
    </label>
  );
}
