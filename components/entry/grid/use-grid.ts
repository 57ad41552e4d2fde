"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from "react";
import { cellText } from "@/lib/cell-text";
import { fits, type Placement, placeBlock } from "@/lib/domain/entry/block-placement";
import { type PastedCell, type PastePlan, planPaste } from "@/lib/domain/entry/paste-plan";
import { readBlock, writeBlock } from "@/lib/domain/entry/pasted-block";
import { EMPTY_TEXT } from "../entry-cells";
import { type Entry, useEntry } from "../entry-context";
import { enterCell, focusCell, focusPanel } from "./focus-moves";
import { commandOf, type GridCommand } from "./grid-keys";
import { areaBetween, edgeOf, type GridModel, idAt, idsIn, neighbour, nextOf, placeOf } from "./grid-model";

/** A block that waits for its answers: where it would go, and what of it is not clear. */
export interface PendingPaste {
  placement: Placement;
  plan: PastePlan;
}

const idOf = (target: EventTarget): string | null =>
  target instanceof HTMLInputElement ? (target.dataset.cell ?? null) : null;

function insertComma(input: HTMLInputElement): void {
  // The browser's own insertion keeps the caret, the selection and React's value in step.
  document.execCommand("insertText", false, ",") || input.setRangeText(",");
}

/** The keyboard, mouse and clipboard of a table of cells, for the table itself to listen with. */
export function useGrid(model: GridModel, submit: () => void) {
  const entry = useEntry();
  const missing = useTranslations("missing");
  const [paste, setPaste] = useState<PendingPaste | null>(null);
  const [help, setHelp] = useState(false);
  const { store, focus } = entry;

  /** The selection reaches from the active cell to another one; the keyboard stays. */
  const reach = (to: string) => {
    const [from, corner] = [focus.active && placeOf(model, focus.active), placeOf(model, to)];
    if (!from || !corner) return;
    const ids = idsIn(model, areaBetween(from, corner)).flat();
    focus.reach(to, new Set(ids.filter((id) => id !== null)));
  };

  const act = (command: GridCommand, id: string, input: HTMLInputElement) => {
    const place = placeOf(model, id);
    if (!place) return;
    switch (command.kind) {
      case "move": {
        const from = command.extend && focus.corner ? (placeOf(model, focus.corner) ?? place) : place;
        const next = neighbour(model, from, command);
        if (next && command.extend) reach(next);
        else if (next) focusCell(next);
        return;
      }
      case "edge": {
        const next = edgeOf(model, place, command.to);
        if (next) focusCell(next);
        return;
      }
      case "edit":
        focus.mode = "editing";
        input.setSelectionRange(input.value.length, input.value.length);
        return;
      case "revert":
        if (focus.before) store.apply([{ id, before: store.view(id).cell, after: focus.before }]);
        focus.enter(id, store.view(id).cell);
        // A quick hand is elsewhere by then, and selecting would bring the keyboard back.
        requestAnimationFrame(() => input === document.activeElement && input.select());
        return;
      case "clear":
        store.apply(
          selectedIds(entry, model, id)
            .flat()
            .filter((each) => each !== null)
            .map((each) => ({ id: each, before: store.view(each).cell, after: EMPTY_TEXT })),
        );
        return;
      case "copy":
        return;
      case "undo":
      case "redo": {
        const [touched] = command.kind === "undo" ? store.undo() : store.redo();
        if (touched) focusCell(touched);
        return;
      }
      case "missing":
        store.type(id, { text: "", reason: "not_reported" });
        return;
      case "more-than": {
        const { reading } = store.view(id);
        if (reading.kind !== "value" || reading.value.kind !== "number") return;
        const qualifier = reading.value.qualifier === "more_than" ? "exact" : "more_than";
        store.type(id, { text: cellText({ ...reading.value, qualifier }, null).text });
        return;
      }
      case "as-last-year": {
        const last = store.lastYear(id);
        if (last?.kind === "number") store.type(id, { text: cellText(last, null).text, reason: "" });
        return;
      }
      case "panel":
        return focusPanel(command.field, focus.active);
      case "returned": {
        const next = nextOf(model, id, command.back, (each) => store.view(each).returned !== null);
        if (next) focusCell(next);
        return;
      }
      case "save":
        return void entry.sync.flush();
      case "submit":
        return submit();
      case "help":
        return setHelp(true);
      case "decimal":
        insertComma(input);
        return;
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = idOf(event.target);
    if (!id) return;
    const command = commandOf(
      {
        key: event.key,
        code: event.code,
        ctrl: event.ctrlKey || event.metaKey,
        alt: event.altKey,
        shift: event.shiftKey,
        composing: event.nativeEvent.isComposing,
      },
      focus.mode,
    );
    if (!command || command.kind === "copy") return;
    event.preventDefault();
    act(command, id, event.target as HTMLInputElement);
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (event.target instanceof HTMLInputElement) enterCell(entry, event.target);
  };

  const onBlur = () => focus.rest();

  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const id = idOf(event.target);
    if (!id || id !== focus.active) {
      if (id && event.shiftKey && focus.active) {
        event.preventDefault();
        reach(id);
      }
      return;
    }
    // A second press in the same cell sets the caret, as in a spreadsheet.
    focus.mode = "editing";
  };

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    const id = idOf(event.target);
    if (!id || focus.mode !== "ready") return;
    event.preventDefault();
    const texts = selectedIds(entry, model, id).map((ids) =>
      ids.map((each) => {
        if (each === null) return "";
        const { cell } = store.view(each);
        return cell.reason === "" ? cell.text : missing(cell.reason);
      }),
    );
    event.clipboardData.setData("text/plain", writeBlock(texts));
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const id = idOf(event.target);
    const place = id ? placeOf(model, id) : null;
    if (!id || !place) return;
    const text = event.clipboardData.getData("text/plain");
    if (focus.mode !== "ready" && !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const block = readBlock(text);
    if (block.length === 0) return;
    const area = areaBetween(place, (focus.corner && placeOf(model, focus.corner)) || place);
    const shape = {
      rows: model.cells.length,
      columns: Math.max(0, ...model.cells.map((row) => row.length)),
      accepts: (at: { row: number; column: number }) => {
        const target = idAt(model, at);
        return target !== null && store.accepts(target);
      },
    };
    const placement = placeBlock(block, area.from, shape, area);
    const plan = planPaste(placement.cells);
    if (fits(placement) && plan.questions.length === 0) put(plan.cells);
    else setPaste({ placement, plan });
  };

  /** Writes a pasted block: one step, so that one undo takes all of it back. */
  const put = (cells: readonly PastedCell[]) => {
    store.apply(
      cells.flatMap(({ text, value, unreadable, ...place }) => {
        const id = idAt(model, place);
        if (!id) return [];
        const before = store.view(id).cell;
        const after = unreadable ? { ...EMPTY_TEXT, text } : cellText(value, null);
        return [{ id, before, after: { ...after, note: before.note } }];
      }),
    );
    setPaste(null);
  };

  return {
    paste,
    put,
    endPaste: () => setPaste(null),
    help,
    showHelp: setHelp,
    handlers: { onKeyDown, onFocus, onBlur, onMouseDown, onCopy, onPaste },
  };
}

/** The selected rectangle of cells; the one cell where nothing more is selected. */
function selectedIds({ focus }: Entry, model: GridModel, id: string): (string | null)[][] {
  const from = placeOf(model, id);
  const to = focus.corner ? placeOf(model, focus.corner) : null;
  return from && to ? idsIn(model, areaBetween(from, to)) : [[id]];
}
