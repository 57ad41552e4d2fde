"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { ActionError } from "@/lib/action-state";
import { EMPTY_CELL } from "@/lib/domain/entry/cell-value";
import type { FormRow } from "@/lib/form-rows";
import type { RefusedForm } from "./actions";
import { CellComments, type Talk } from "./cell-comments";
import { type CellView, cellId, type EntryAccount, type EntrySheet, partsOf } from "./entry-cells";
import type { CellsAnswer, CellsMessage } from "./entry-messages";
import { EntryReport, REPORT_FIELDS } from "./entry-report";
import { EntryStore } from "./entry-store";
import { EntrySync, type SyncState } from "./entry-sync";
import { REPORT_FIELD } from "./field-names";
import { enterCell } from "./grid/focus-moves";
import { GridFocus } from "./grid/grid-focus";
import { type Kept, KeptCells } from "./kept-cells";
import { unsentOf } from "./unsent-cells";

export interface EntrySource {
  account: EntryAccount;
  rows: readonly FormRow[];
  sheets: readonly EntrySheet[];
}

export interface Entry extends EntrySource {
  store: EntryStore;
  sync: EntrySync;
  focus: GridFocus;
  comments: CellComments;
  kept: KeptCells;
  /** The report of the one unit whose form it is; none in a table over units. */
  report: EntryReport | null;
}

/** Where messages go. A route and not an action: it answers the same after the server was restarted. */
async function post(message: CellsMessage): Promise<CellsAnswer> {
  const response = await fetch("/entry/cells", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(message),
    // What is on its way when the page is left still arrives.
    keepalive: JSON.stringify(message).length < 60_000,
  });
  if (response.status >= 500) throw new Error(`the server answered ${response.status}`);
  return response.json();
}

const NO_REPORT = { outgoing: () => null, settle: () => undefined };

function createEntry(source: EntrySource, refused: RefusedForm | undefined): Entry {
  const { account, rows, sheets } = source;
  const store = new EntryStore(rows, sheets);
  const [only] = sheets;
  const report = only && sheets.length === 1 ? new EntryReport(only.unitId, only.report) : null;
  const sync = new EntrySync(store, account.id, post, report ?? NO_REPORT);
  if (only && refused) {
    for (const [facetId, cell] of Object.entries(refused.cells)) {
      store.takeUp(cellId(only.unitId, facetId), cell, only.cells[facetId] ?? EMPTY_CELL);
    }
    for (const clash of refused.clashes ?? []) store.showClash(cellId(only.unitId, clash.facetId), clash);
    for (const field of REPORT_FIELDS) report?.type(field, refused.report[field]);
  }
  const keyOf = (id: string) => {
    const { unitId, facetId } = partsOf(id);
    const sheet = store.sheets.get(unitId);
    return { accountId: account.id, formId: sheet?.formId ?? "", unitId, year: sheet?.year ?? 0, facetId };
  };
  const kept = new KeptCells((id) => store.unsent(id), keyOf);
  return { ...source, store, sync, report, kept, focus: new GridFocus(), comments: new CellComments(sheets) };
}

/** Where a report's field is kept among the unsent cells. */
const REPORT_PREFIX = "report/";

/** What was typed into the page before its script came: the inputs hold it, and nothing has heard of it. */
function takeUpTyped({ store, report }: Entry): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-cell]")) {
    const id = input.dataset.cell ?? "";
    // A cell that the store knows as typed is not read back: React may not have drawn it yet.
    if (store.accepts(id) && !store.unsent(id) && input.value !== store.view(id).cell.text) {
      store.type(id, { text: input.value, reason: "" });
    }
  }
  const typedReport = report?.dirty ?? true;
  for (const field of REPORT_FIELDS) {
    const input = document.querySelector<HTMLInputElement>(`input[name="${REPORT_FIELD[field]}"]`);
    if (report && !typedReport && input && input.value !== report.typed[field])
      report.type(field, input.value);
  }
}

/** Keeps what was typed in this browser until the server has it, and takes up what was left there. */
function keepTyped(entry: Entry): () => void {
  const { store, sync, report, account, kept } = entry;
  const keepReport = () => {
    const [only] = entry.sheets;
    if (!report || !only) return;
    for (const field of REPORT_FIELDS) {
      const typed = { text: report.typed[field], reason: "", note: "" } as const;
      const base = { value: null, note: report.base[field] };
      kept.keepField(cellId(only.unitId, REPORT_PREFIX + field), typed, base);
    }
  };
  store.onTyped = (id) => {
    kept.keep(id);
    kept.follow();
    sync.request();
  };
  const stopWatching = store.watch(() => kept.follow());
  const stopReport = report?.subscribe(() => {
    keepReport();
    sync.request();
  });
  // The fields answer a moment before this listens: what was typed in between is kept and sent as well.
  for (const { unitId } of entry.sheets) {
    for (const { facetId } of entry.rows) {
      if (store.unsent(cellId(unitId, facetId))) store.onTyped(cellId(unitId, facetId));
    }
  }
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement) enterCell(entry, activeElement);
  takeUpTyped(entry);
  sync.begin();
  unsentOf(account.id)
    .then((cells) => {
      for (const { facetId, unitId, formId, year, cell, base } of cells) {
        const sheet = store.sheets.get(unitId);
        if (!sheet || sheet.formId !== formId || sheet.year !== year) continue;
        const field = REPORT_FIELDS.find((each) => REPORT_PREFIX + each === facetId);
        const id = cellId(unitId, facetId);
        if (field) report?.takeUp(field, cell.text, base.note);
        else if (store.takeUp(id, cell, base)) kept.takeUp(id, base);
      }
      sync.request();
    })
    .catch(() => kept.fail());
  // What the browser does not keep is lost with the page: leaving it is asked about.
  const unload = (event: BeforeUnloadEvent) => {
    if (kept.kept.nothing && store.anyUnsent()) event.preventDefault();
  };
  const online = () => sync.state.kind === "offline" && sync.resume();
  const leaving = () => void sync.flush();
  window.addEventListener("beforeunload", unload);
  window.addEventListener("online", online);
  window.addEventListener("pagehide", leaving);
  document.addEventListener("visibilitychange", leaving);
  return () => {
    // A step inside the site leaves no page: what was typed last goes to the server all the same.
    void sync.flush().finally(() => {
      stopWatching();
      sync.stop();
    });
    store.onTyped = null;
    stopReport?.();
    window.removeEventListener("beforeunload", unload);
    window.removeEventListener("online", online);
    window.removeEventListener("pagehide", leaving);
    document.removeEventListener("visibilitychange", leaving);
  };
}

const EntryContext = createContext<Entry | null>(null);

/** Holds what is typed for everything inside, keeps it and sends it. */
export function EntryProvider({
  source,
  refused,
  children,
}: {
  source: EntrySource;
  /** What a form that was sent without script had typed, where it was refused. */
  refused?: RefusedForm | undefined;
  children: ReactNode;
}) {
  const [entry] = useState(() => createEntry(source, refused));
  useEffect(() => keepTyped(entry), [entry]);
  return <EntryContext value={entry}>{children}</EntryContext>;
}

export function useEntry(): Entry {
  const entry = useContext(EntryContext);
  if (!entry) throw new Error("no entry table around this");
  return entry;
}

/** What a cell shows, drawn again when it changes. */
export function useCell(id: string): CellView {
  const { store } = useEntry();
  const view = () => store.view(id);
  return useSyncExternalStore((listener) => store.subscribe(id, listener), view, view);
}

/** What is said of a cell, in numbers. */
export function useTalk(id: string): Talk {
  const { comments } = useEntry();
  const talk = () => comments.talkAt(id);
  return useSyncExternalStore((listener) => comments.subscribe(listener), talk, talk);
}

/** What `read` makes of all cells, made anew soon after any of them changed. */
export function useCells<Value>(read: (store: EntryStore, revision: number) => Value): Value {
  const { store } = useEntry();
  const snapshot = () => store.revision;
  const revision = useSyncExternalStore((watcher) => store.watch(watcher), snapshot, snapshot);
  // The store stays the same object: its revision tells the compiler's memory that it is another one.
  return read(store, revision);
}

export function useSyncState(): SyncState {
  const { sync } = useEntry();
  const state = () => sync.state;
  return useSyncExternalStore((listener) => sync.subscribe(listener), state, state);
}

/** How much of what is not on the server this browser keeps. */
export function useKept(): Kept {
  const { kept } = useEntry();
  const snapshot = () => kept.kept;
  return useSyncExternalStore((listener) => kept.subscribe(listener), snapshot, snapshot);
}

const NOTHING_REFUSED: readonly (readonly [unitId: string, error: ActionError])[] = [];

/** The forms that the server refuses to save, with its reasons. */
export function useRefused(): readonly (readonly [unitId: string, error: ActionError])[] {
  const { sync } = useEntry();
  const snapshot = () => sync.refusals;
  return useSyncExternalStore(
    (listener) => sync.subscribe(listener),
    snapshot,
    () => NOTHING_REFUSED,
  );
}
