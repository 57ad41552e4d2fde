import { z } from "zod";
import { DUE_GROUPS, type DueGroup } from "./domain/due-groups";
import { REVIEW_ORDERS, type ReviewOrder } from "./domain/review-order";
import { SUBMISSION_STATES, type SubmissionState } from "./domain/submissions";

const first = (given: unknown) => [given].flat()[0];
const querySchema = z.object({
  state: z.preprocess(first, z.enum(["all", ...SUBMISSION_STATES]).catch("submitted")),
  due: z.preprocess(first, z.enum(DUE_GROUPS).nullable().catch(null)),
  unit: z.preprocess(first, z.string().max(100).catch("")),
  form: z.preprocess(first, z.string().max(20).catch("")),
});

/** What the address of the queue asks for; null and "" for all. */
export interface QueueFilters {
  state: SubmissionState | null;
  due: DueGroup | null;
  unitId: string;
  formId: string;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the address of the queue; without a word about the state it is what waits. */
export function queueFilters(given: Query): QueueFilters {
  const { state, due, unit, form } = querySchema.parse(given);
  return { state: state === "all" ? null : state, due, unitId: unit, formId: form };
}

/** The order of a review's rows in its address; the largest changes first without a word. */
export const reviewOrder = (given: Query): ReviewOrder =>
  REVIEW_ORDERS.find((each) => each === first(given.order)) ?? "change";
