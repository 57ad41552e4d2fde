"use client";

import { useActionState, useEffect, useMemo, useState, useTransition } from "react";
import type { CellText } from "@/lib/cell-text";
import type { FormContext } from "@/lib/domain/checks/form";
import type { FormRow } from "@/lib/form-rows";
import { type FormState, saveForm } from "./actions";
import { readRows } from "./cell-state";

export type Cells = Readonly<Record<string, CellText>>;

export interface EntryInput {
  rows: readonly FormRow[];
  cells: Cells;
  version: number;
  context: FormContext;
}

const EMPTY: CellText = { text: "", reason: "", note: "" };

const sameCell = (a: CellText = EMPTY, b: CellText = EMPTY) =>
  a.text.trim() === b.text.trim() && a.reason === b.reason && a.note.trim() === b.note.trim();

/** Cells whose values differ from another set. */
export const differing = (rows: readonly FormRow[], mine: Cells, other: Cells): FormRow[] =>
  rows.filter(({ facetId }) => !sameCell(mine[facetId], other[facetId]));

/** Somebody else's save, and what stood before it. */
type Clash = NonNullable<FormState["clash"]> & { before: Cells };

/** The cells that both changed, each to something else. */
const clashingRows = (rows: readonly FormRow[], mine: Cells, { cells: theirs, before }: Clash): FormRow[] =>
  differing(rows, mine, theirs).filter(({ facetId }) => !sameCell(before[facetId], theirs[facetId]));

/** The server's answer, or "offline" where none came: what was typed stays on the page. */
async function sendForm(form: FormData): Promise<FormState> {
  try {
    return await saveForm({}, form);
  } catch {
    return { error: { code: "offline", details: {} } };
  }
}

/** What the form holds: typed cells, the last saved ones, a clash with somebody else's save. */
export function useEntry({ rows, cells: initial, version: initialVersion, context }: EntryInput) {
  // A plain form's answer comes with the page; with script the answers are taken here.
  const [served, action] = useActionState(saveForm, {});
  const [cells, setCells] = useState<Cells>(served.typed?.cells ?? initial);
  const [saved, setSaved] = useState<Cells>(initial);
  const [clash, setClash] = useState<Clash | undefined>(served.clash && { ...served.clash, before: {} });
  const [version, setVersion] = useState(initialVersion);
  const [state, setState] = useState<FormState>(served);
  const [pending, startSending] = useTransition();

  const settle = (next: FormState, sent: Cells) => {
    setState(next);
    if (next.version) setVersion(next.version);
    if (next.saved) setSaved(sent);
    if (!next.clash) {
      // A refusal that comes from no other save leaves the choice where it is.
      if (next.saved) setClash(undefined);
      return;
    }
    const theirs = next.clash.cells;
    // What I did not touch follows the other save; only cells that both changed have to be chosen.
    setCells((mine) =>
      Object.fromEntries(
        Object.entries(mine).map(([id, cell]) => [
          id,
          sameCell(cell, saved[id]) ? (theirs[id] ?? cell) : cell,
        ]),
      ),
    );
    setSaved(theirs);
    setClash({ ...next.clash, before: saved });
    setVersion(next.clash.version);
  };

  const dirty = differing(rows, cells, saved).length;
  useEffect(() => {
    if (dirty === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);

  const read = useMemo(() => readRows(rows, cells, context), [rows, cells, context]);

  return {
    cells,
    typedReport: served.typed?.report,
    ...read,
    state,
    version,
    pending,
    dirty,
    clash,
    clashing: clash ? clashingRows(rows, cells, clash) : [],
    change: (facetId: string, part: Partial<CellText>) =>
      setCells((all) => ({ ...all, [facetId]: { ...EMPTY, ...all[facetId], ...part } })),
    /** The plain form's action; it answers before the script is there. */
    action,
    /** Sends the form without React's reset, which would empty what was typed; nothing is lost offline. */
    send: (form: FormData) => {
      const sent = cells;
      startSending(async () => settle(await sendForm(form), sent));
    },
  };
}
