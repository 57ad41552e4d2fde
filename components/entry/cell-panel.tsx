"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { cellText } from "@/lib/cell-text";
import { MISSING_REASONS, type MissingReason, QUALIFIERS, type Qualifier } from "@/lib/domain/values";
import { CellNotes, NoteField } from "./cell-notes";
import { CellTalk } from "./cell-talk";
import { CellYears } from "./cell-years";
import { inputId, partsOf } from "./entry-cells";
import { useCell, useEntry } from "./entry-context";
import { focusCell, PANEL_ID } from "./grid/focus-moves";
import { useEcho } from "./grid/use-echo";
import { CellPlan, LastYear } from "./unit-grid";

interface PanelProps {
  lastYear: string;
  /** Whether what is said of a cell stands here; in one unit's form it stands under the row. */
  withNotes: boolean;
  wanting: ReadonlySet<string>;
}

/** About the cell that has the keyboard: its definition, last year, what kind of number it is. */
export function CellPanel(props: PanelProps) {
  const t = useTranslations("entry");
  const grid = useTranslations("grid");
  const { focus, rows, store } = useEntry();
  const active = useSyncExternalStore(
    (listener) => focus.subscribe(listener),
    () => focus.active,
    () => null,
  );
  const { unitId, facetId } = partsOf(active ?? "/");
  const row = rows.find((each) => each.facetId === facetId);
  const sheet = store.sheets.get(unitId);
  return (
    <section
      id={PANEL_ID}
      className="card flex flex-col gap-3 text-14"
      aria-labelledby="panel-heading"
      onKeyDown={(event) => {
        if ((event.key !== "Escape" && event.key !== "F6") || !active) return;
        event.preventDefault();
        focusCell(active);
      }}
    >
      <div>
        <p className="text-13 text-ink-3">{grid("chosenCell")}</p>
        <h2 id="panel-heading" className="text-16!">
          {row && sheet
            ? props.withNotes
              ? `${sheet.unitName} · ${row.fullLabel}`
              : row.fullLabel
            : t("definition")}
        </h2>
        <p className="mt-1 text-ink-2">{row ? row.definition : t("definitionHint")}</p>
      </div>
      {active && row && sheet ? (
        <>
          <p>
            {props.lastYear}: <LastYear value={store.lastYear(active)} />{" "}
            <span className="text-ink-3">{row.unitOfMeasure}</span>
          </p>
          <CellYears id={active} row={row} sheet={sheet} />
          {sheet.plans[facetId] === undefined ? null : (
            <p>
              <CellPlan id={active} plan={sheet.plans[facetId]} />
            </p>
          )}
          <Kind id={active} />
          {props.withNotes ? (
            <>
              <ReadAs id={active} />
              <CellNotes id={active} />
              <NoteField id={active} label={row.fullLabel} wanted={props.wanting.has(active)} />
            </>
          ) : null}
          {row.timing === "stock" ? <AsLastYear id={active} /> : null}
          <CellTalk id={active} />
        </>
      ) : null}
    </section>
  );
}

/** What was read, where that is not plainly what was typed; what has several senses is asked about below. */
function ReadAs({ id }: { id: string }) {
  const view = useCell(id);
  const echo = useEcho(view);
  return echo && view.reading.kind === "value" ? <p className="text-13 text-ink-3">{echo.text}</p> : null;
}

/** Exact, more than, about …, or missing with its reason. */
function Kind({ id }: { id: string }) {
  const t = useTranslations("grid");
  const qualifiers = useTranslations("qualifiers");
  const missing = useTranslations("missing");
  const { store } = useEntry();
  const { reading, cell } = useCell(id);
  const value = reading.kind === "value" ? reading.value : null;
  const chosen = value?.kind === "number" ? value.qualifier : cell.reason;
  const choose = (choice: string) => {
    const reason = MISSING_REASONS.find((each) => each === choice);
    if (reason) store.type(id, { text: "", reason });
    else if (value?.kind === "number") {
      store.type(id, { text: cellText({ ...value, qualifier: choice as Qualifier }, null).text, reason: "" });
    }
  };
  return (
    <div>
      <label htmlFor="cell-kind" className="font-medium">
        {t("kind")}
      </label>
      <select
        id="cell-kind"
        className="field mt-1"
        value={chosen}
        onChange={(event) => choose(event.target.value)}
        aria-describedby={`${inputId(id)}-state`}
      >
        {value === null ? <option value="">{t("noValue")}</option> : null}
        {value?.kind === "number"
          ? QUALIFIERS.map((qualifier) => (
              <option key={qualifier} value={qualifier}>
                {qualifiers(qualifier)}
              </option>
            ))
          : null}
        {MISSING_REASONS.map((reason: MissingReason) => (
          <option key={reason} value={reason}>
            {missing(reason)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A stock that did not change since last year needs no typing. */
function AsLastYear({ id }: { id: string }) {
  const t = useTranslations("entry");
  const { store } = useEntry();
  const last = store.lastYear(id);
  if (last?.kind !== "number") return null;
  return (
    <button
      type="button"
      className="button self-start"
      onClick={() => {
        store.type(id, { text: cellText(last, null).text, reason: "" });
        focusCell(id);
      }}
    >
      {t("unchanged")} <kbd className="kbd">Alt L</kbd>
    </button>
  );
}
