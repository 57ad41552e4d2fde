import { inputId } from "../entry-cells";
import type { Entry } from "../entry-context";

/** The id of the panel beside the table, where F6 brings the keyboard. */
export const PANEL_ID = "entry-panel";

/** Puts the keyboard on a cell; its text is selected, so that a digit replaces it. */
export function focusCell(id: string): void {
  const input = document.getElementById(inputId(id));
  if (!(input instanceof HTMLInputElement)) return;
  input.focus();
  input.select();
}

/** A cell has come under the keyboard. */
export function enterCell({ store, focus }: Pick<Entry, "store" | "focus">, input: HTMLInputElement): void {
  const id = input.dataset.cell;
  if (!id || (id === focus.active && focus.mode !== "ready")) return;
  const { cell } = store.view(id);
  focus.enter(id, cell);
  // What was typed before the script came is gone on with, not replaced.
  if (input.value === cell.text) input.select();
  else focus.mode = "typing";
}

/** Puts the keyboard into the panel, on the explanation of the cell, or where something is said of it. */
export function focusPanel(field: "note" | "comment" | "any", active: string | null): void {
  if (field === "comment") {
    document.querySelector<HTMLElement>(`#${PANEL_ID} textarea`)?.focus();
    return;
  }
  const note = active && field === "note" ? document.getElementById(`${inputId(active)}-note`) : null;
  (note ?? document.querySelector<HTMLElement>(`#${PANEL_ID} select, #${PANEL_ID} button`))?.focus();
}
