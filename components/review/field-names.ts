/** A ticked form of the queue: its id and the version that was seen. */
export const CHOSEN = "chosen";
/** What the queue called a form, so that the answer can call it the same. */
export const NAME_OF = (submissionId: string) => `name:${submissionId}`;

/** A row to be looked at again, of the form with this id. */
export const RETURNED_CELL = "cell";
export const DECIDE_FORM = "decide";
