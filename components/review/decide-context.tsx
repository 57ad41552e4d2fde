"use client";

import { createContext, type ReactNode, useActionState, useContext } from "react";
import type { ActionState } from "@/lib/action-state";
import { decide } from "./actions";

interface Decision {
  state: ActionState;
  action(form: FormData): void;
}

const DecideContext = createContext<Decision | null>(null);

/** Joins the ticks in the table with the decision below it: a refused return keeps both. */
export function DecideProvider({ children }: { children: ReactNode }) {
  const [state, action] = useActionState(decide, {});
  return <DecideContext value={{ state, action }}>{children}</DecideContext>;
}

export function useDecision(): Decision {
  const decision = useContext(DecideContext);
  if (!decision) throw new Error("no decision around this");
  return decision;
}
