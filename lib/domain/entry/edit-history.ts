/** What one cell held before and after a step. */
export interface CellEdit<Cell> {
  id: string;
  before: Cell;
  after: Cell;
}

/** One thing a person did: a typed cell, a whole paste, a cleared area. */
export type EditStep<Cell> = readonly CellEdit<Cell>[];

export interface EditHistory<Cell> {
  done: readonly EditStep<Cell>[];
  undone: readonly EditStep<Cell>[];
}

/** Steps that can be taken back; more than a sitting needs, and no burden. */
const KEPT_STEPS = 500;

export const NO_HISTORY: EditHistory<never> = { done: [], undone: [] };

/**
 * Adds a step; what was taken back can then not be done again. Where `goesOn` is set and the last step is
 * about the same single cell, it becomes part of it: a number typed digit by digit is one step.
 */
export function recordStep<Cell>(
  history: EditHistory<Cell>,
  step: EditStep<Cell>,
  goesOn = false,
): EditHistory<Cell> {
  const [edit] = step;
  if (!edit) return history;
  const last = history.done.at(-1);
  const [lastEdit] = last ?? [];
  if (goesOn && step.length === 1 && last?.length === 1 && lastEdit?.id === edit.id) {
    return { done: [...history.done.slice(0, -1), [{ ...lastEdit, after: edit.after }]], undone: [] };
  }
  return { done: [...history.done, step].slice(-KEPT_STEPS), undone: [] };
}

/** Takes the last step back: the history after that, and the cells to set. Null where there is none. */
export function undoStep<Cell>(
  history: EditHistory<Cell>,
): { history: EditHistory<Cell>; cells: { id: string; cell: Cell }[] } | null {
  const step = history.done.at(-1);
  if (!step) return null;
  return {
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
    cells: step.map(({ id, before }) => ({ id, cell: before })),
  };
}

/** Does again what was taken back last. Null where there is nothing. */
export function redoStep<Cell>(
  history: EditHistory<Cell>,
): { history: EditHistory<Cell>; cells: { id: string; cell: Cell }[] } | null {
  const step = history.undone.at(-1);
  if (!step) return null;
  return {
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
    cells: step.map(({ id, after }) => ({ id, cell: after })),
  };
}
