import { verb } from "../verb";
import { reasonInput } from "./inputs";
import { moveSubmission } from "./move";

/** Sends a submission back with a reason. Throws forbidden, own-submission, wrong-state, invalid or stale. */
export const returnSubmission = verb(reasonInput, (context, { reason, ...seen }) =>
  moveSubmission(context, seen, {
    event: "return",
    reason,
    fields: ({ id }) => ({ decidedBy: id, decidedAt: context.now.toISOString(), returnReason: reason }),
  }),
);
