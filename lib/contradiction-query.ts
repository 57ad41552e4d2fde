import { z } from "zod";
import { CONTRADICTION_KINDS, type ContradictionKind } from "./domain/contradictions";

export const CONTRADICTION_STATES = ["open", "ranked", "noted", "possible"] as const;
export type ContradictionState = (typeof CONTRADICTION_STATES)[number];

const first = (given: unknown) => [given].flat()[0];
const querySchema = z.object({
  measure: z.preprocess(first, z.string().max(100).catch("")),
  kind: z.preprocess(first, z.enum(CONTRADICTION_KINDS).nullable().catch(null)),
  state: z.preprocess(first, z.enum(CONTRADICTION_STATES).nullable().catch(null)),
});

/** What the address of the page of contradictions asks for; null for all. */
export interface ContradictionFilters {
  measureId: string;
  kind: ContradictionKind | null;
  state: ContradictionState | null;
}

/** Reads the address; what makes no sense asks for all. */
export function contradictionFilters(
  given: Readonly<Record<string, string | string[] | undefined>>,
): ContradictionFilters {
  const { measure, kind, state } = querySchema.parse(given);
  return { measureId: measure, kind, state };
}
