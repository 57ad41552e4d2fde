"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { ActionError } from "@/lib/action-state";
import { submitForm } from "./actions";
import { useCells, useEntry, useRefused } from "./entry-context";
import { focusCell } from "./grid/focus-moves";
import { type Problem, problemsOf } from "./problems";

/** What came of handing in one unit's form: null where it went in. */
export interface UnitAnswer {
  unitId: string;
  error: ActionError | null;
}

const OFFLINE: ActionError = { code: "offline", details: {} };

/** Which code says what the first problem is, as the server would. */
const CODES: Readonly<Record<Problem["kind"], ActionError["code"]>> = {
  clash: "stale",
  unreadable: "invalid",
  question: "invalid",
  error: "has-errors",
  empty: "incomplete",
  warning: "needs-note",
};

/**
 * Handing in: first everything typed goes to the server, then each form is checked as there, then it is
 * handed in. The first cell that stands in the way gets the keyboard.
 */
export function useSubmit(unitIds: readonly string[]) {
  const { store, sync, account } = useEntry();
  const router = useRouter();
  const summary = useRef<{ focus(): void }>(null);
  const [pending, setPending] = useState(false);
  const [tried, setTried] = useState<readonly string[]>([]);
  const [answers, setAnswers] = useState<readonly UnitAnswer[]>([]);
  const all = useCells((cells) => unitIds.flatMap((unitId) => problemsOf(cells, unitId)));
  const refused = useRefused();
  // Before the first try only what two people clash over is called out; the rest stands at its cell.
  const problems = all.filter(({ kind, unitId }) => kind === "clash" || tried.includes(unitId));
  const wanting = new Set(all.filter(({ kind }) => kind === "warning").map(({ id }) => id));

  // A form that the server refuses to save says so at once, not only when it is handed in.
  const refusals = refused.flatMap(([unitId, error]): UnitAnswer[] =>
    answers.some((answer) => answer.unitId === unitId) ? [] : [{ unitId, error }],
  );

  const refuse = (unitId: string, error: ActionError): UnitAnswer => ({ unitId, error });

  const submitOne = async (unitId: string): Promise<UnitAnswer> => {
    const standing = sync.refused.get(unitId);
    if (standing) return refuse(unitId, standing);
    const [first] = problemsOf(store, unitId);
    if (first) return refuse(unitId, { code: CODES[first.kind], details: {} });
    const sheet = store.sheets.get(unitId);
    if (!sheet?.submissionId) return refuse(unitId, { code: "incomplete", details: {} });
    try {
      const { submissionId, version } = sheet;
      const error = await submitForm(account.id, { submissionId, version });
      if (error?.code === "stale") await sync.refresh(unitId);
      if (!error) store.handedIn(unitId);
      return { unitId, error };
    } catch {
      return refuse(unitId, OFFLINE);
    }
  };

  const submit = async (chosen: readonly string[]) => {
    if (pending || chosen.length === 0) return;
    setPending(true);
    setTried((before) => [...new Set([...before, ...chosen])]);
    await sync.flush();
    const given: UnitAnswer[] = [];
    if (sync.state.kind === "offline") given.push(...chosen.map((unitId) => refuse(unitId, OFFLINE)));
    else if (sync.state.kind !== "signed-out") {
      for (const unitId of chosen) given.push(await submitOne(unitId));
    }
    setAnswers(given);
    setPending(false);
    const failed = given.find(({ error }) => error !== null);
    if (!failed) {
      if (given.length > 0) router.refresh();
      return;
    }
    const [first] = problemsOf(store, failed.unitId);
    if (first) focusCell(first.id);
    else summary.current?.focus();
  };

  return { submit, pending, problems, wanting, answers: [...refusals, ...answers], summary };
}
