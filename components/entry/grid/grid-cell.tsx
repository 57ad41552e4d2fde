"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, type ReactNode, useSyncExternalStore } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { type CellView, inputId } from "../entry-cells";
import { useCell, useEntry, useTalk } from "../entry-context";
import { useEcho } from "./use-echo";

type Look =
  | "error"
  | "clash"
  | "question"
  | "warning"
  | "returned"
  | "missing"
  | "edited"
  | "saving"
  | "saved"
  | "clean";

const LOOKS: Readonly<Record<Look, string>> = {
  error: "border-2 border-error bg-error-soft",
  clash: "border-2 border-dashed border-error bg-error-soft",
  question: "border-2 border-warn bg-warn-soft",
  warning: "border-2 border-warn bg-warn-soft",
  returned: "border-2 border-warn bg-surface",
  missing: "hatched border-dashed border-line-strong",
  edited: "border-accent bg-accent-soft cell-edited",
  saving: "border-accent bg-accent-soft cell-saving",
  saved: "border-line-strong bg-surface cell-saved",
  clean: "border-line-strong bg-surface",
};

/** What has to be seen to. On its way to the server a cell is painted only: see the looks. */
const ICONS: Partial<Record<Look, IconName>> = {
  error: "error",
  clash: "clash",
  question: "info",
  warning: "warning",
  returned: "return",
};

/** What a cell looks like: what has to be mended before what is on its way. */
export function lookOf({ reading, state, checks, clash, cell, returned }: CellView): Look {
  if (clash) return "clash";
  if (reading.kind === "unreadable" || checks.some(({ severity }) => severity === "error")) return "error";
  if (reading.kind === "question") return "question";
  if (checks.some(({ severity }) => severity === "warning")) return "warning";
  if (state === "saving" || state === "saved") return state;
  if (returned !== null && state === "clean") return "returned";
  if (cell.reason !== "") return "missing";
  return state === "edited" ? "edited" : "clean";
}

interface GridCellProps {
  id: string;
  /** "Câu lạc bộ tự quản, ngoài xã hội": row and column in words. */
  label: string;
  /** Its name in a form that is sent without script. */
  name?: string;
  /** What stands about it beside the table. */
  describedBy?: string;
  /**
   * Of a fixed size, with nothing that comes and goes while one types: each element more would have a table
   * of thousands of cells laid out anew with every key. What is read of it is told beside the table.
   */
  contained?: boolean;
  /** What is said of it to screen readers only, where it stands with the cell. */
  children?: ReactNode;
}

/** One cell to type into; it draws itself alone while a number is typed. */
export const GridCell = memo(function GridCell({
  id,
  label,
  name,
  describedBy,
  contained = false,
  children,
}: GridCellProps) {
  const t = useTranslations("grid");
  const missing = useTranslations("missing");
  const comments = useTranslations("comments");
  const locale = useLocale();
  const { store, focus } = useEntry();
  const view = useCell(id);
  const selected = useSyncExternalStore(
    (listener) => focus.subscribe(listener),
    () => focus.selected.has(id),
    () => false,
  );
  const { cell, reading, state } = view;
  const look = lookOf(view);
  const icon = ICONS[look];
  const echo = useEcho(view);
  const talk = useTalk(id);
  const input = inputId(id);
  // Of thousands of cells most have nothing to say; an empty element for each would be drawn with every key.
  const said = [
    selected ? t("selected") : "",
    state === "clean" ? "" : t(`state.${state}`),
    look === "missing" && cell.reason !== "" ? missing(cell.reason) : "",
    echo?.text ?? "",
    talk.count > 0 ? comments("count", { count: talk.count }) : "",
    talk.open > 0 ? comments("openCount", { count: talk.open }) : "",
  ]
    .filter(Boolean)
    .join(". ");
  return (
    <div className={contained ? "h-9 [contain:layout_size_style] max-sm:h-11" : "relative"}>
      <input
        id={input}
        name={name}
        data-cell={id}
        data-look={look}
        data-selected={selected || undefined}
        value={cell.text}
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="next"
        maxLength={60}
        lang={locale}
        aria-label={label}
        aria-invalid={look === "error" || look === "clash" || undefined}
        aria-describedby={[`${input}-state`, describedBy].filter(Boolean).join(" ")}
        placeholder={cell.reason === "" ? undefined : missing(cell.reason)}
        className={`num min-h-9 w-full scroll-mt-16 scroll-mb-24 rounded-sm border py-1 pr-2 pl-7 text-right max-sm:min-h-11 ${LOOKS[look]} ${selected ? "outline-3 outline-focus -outline-offset-1" : ""}`}
        onChange={(event) => {
          const goesOn = focus.active === id && focus.mode !== "ready";
          if (focus.active !== id) focus.enter(id, cell);
          if (focus.mode === "ready") focus.mode = "typing";
          store.type(id, { text: event.target.value, reason: "" }, goesOn);
        }}
      />
      {icon ? (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-0 left-2 flex h-9 items-center text-14 max-sm:h-11"
        >
          <Icon name={icon} className={look === "error" || look === "clash" ? "text-error" : "text-warn"} />
        </span>
      ) : null}
      {/* Heard all the same where it describes the cell, and never laid out. */}
      {said === "" ? null : (
        <span id={`${input}-state`} hidden>
          {said}
        </span>
      )}
      {talk.count > 0 ? (
        <span
          aria-hidden="true"
          className={`pointer-events-none absolute top-0 right-0 border-t-8 border-l-8 border-l-transparent ${talk.open > 0 ? "border-t-warn" : "border-t-ink-2"}`}
        />
      ) : null}
      {echo && !contained ? (
        <span
          aria-hidden="true"
          className={`block text-right text-13 ${reading.kind === "question" ? "text-warn" : "text-ink-3"}`}
        >
          {echo.text}
        </span>
      ) : null}
      {children}
    </div>
  );
});
