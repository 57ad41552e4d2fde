import { verb } from "../verb";
import { seenSubmission } from "./inputs";
import { moveSubmission } from "./move";

/** Takes a submission back before its review. Throws forbidden, wrong-state or stale. */
export const withdrawSubmission = verb(seenSubmission, (context, seen) =>
  moveSubmission(context, seen, { event: "withdraw" }),
);
