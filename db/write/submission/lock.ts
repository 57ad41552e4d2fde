import { verb } from "../verb";
import { seenSubmission } from "./inputs";
import { moveSubmission } from "./move";

/** Closes an approved submission: it is not corrected either. Throws forbidden, wrong-state or stale. */
export const lockApproved = verb(seenSubmission, (context, seen) =>
  moveSubmission(context, seen, { event: "lock" }),
);
