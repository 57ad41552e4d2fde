import { verb } from "../verb";
import { reasonInput } from "./inputs";
import { moveSubmission } from "./move";

/**
 * Opens a locked submission again, so that it may be corrected; its values stay as they are. The reason
 * goes into the change record. Throws forbidden, wrong-state, invalid or stale.
 */
export const unlockSubmission = verb(reasonInput, (context, { reason, ...seen }) =>
  moveSubmission(context, seen, { event: "unlock", reason }),
);
