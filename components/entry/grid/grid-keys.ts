/**
 * How a cell stands towards the keyboard: `ready` (its whole text is selected, a digit replaces it),
 * `typing` (a number is being typed over it, arrows leave the cell), `editing` (arrows move in its text).
 */
export type CellMode = "ready" | "typing" | "editing";

export type GridCommand =
  | { kind: "move"; rows: number; columns: number; extend: boolean }
  /** To the first or last cell of the row, or of the table. */
  | { kind: "edge"; to: "row-start" | "row-end" | "first" | "last" }
  | { kind: "edit" }
  | { kind: "revert" }
  | { kind: "clear" }
  | { kind: "copy" }
  | { kind: "undo" }
  | { kind: "redo" }
  | { kind: "missing" }
  | { kind: "more-than" }
  | { kind: "as-last-year" }
  | { kind: "panel"; field: "note" | "comment" | "any" }
  /** To the next cell that was sent back, or the one before. */
  | { kind: "returned"; back: boolean }
  | { kind: "save" }
  | { kind: "submit" }
  | { kind: "help" }
  /** The point of the numeric pad, which stands for the decimal comma. */
  | { kind: "decimal" };

/** What of a key event decides; `composing` while an input method is putting a character together. */
export interface KeyPress {
  key: string;
  code: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
  composing: boolean;
}

const move = (rows: number, columns: number, extend = false): GridCommand => ({
  kind: "move",
  rows,
  columns,
  extend,
});

const WITH_CTRL: Readonly<Record<string, GridCommand>> = {
  z: { kind: "undo" },
  y: { kind: "redo" },
  s: { kind: "save" },
  Enter: { kind: "submit" },
  Home: { kind: "edge", to: "first" },
  End: { kind: "edge", to: "last" },
};

const WITH_ALT: Readonly<Record<string, GridCommand>> = {
  "0": { kind: "missing" },
  t: { kind: "more-than" },
  l: { kind: "as-last-year" },
  g: { kind: "panel", field: "note" },
};

/** What a key does in a cell; null leaves it to the browser: letters, Tab, the caret's own keys. */
export function commandOf(press: KeyPress, mode: CellMode): GridCommand | null {
  const { key, code, ctrl, alt, shift, composing } = press;
  if (composing || key === "Process") return null;
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if (ctrl && shift && letter === "z") return { kind: "redo" };
  // In a text that is being edited, Ctrl+C is for the selected characters.
  if (ctrl && letter === "c") return mode === "ready" ? { kind: "copy" } : null;
  if (ctrl) return WITH_CTRL[letter] ?? null;
  if (alt) return WITH_ALT[letter] ?? null;
  if (code === "NumpadDecimal") return { kind: "decimal" };
  if (key === "?") return { kind: "help" };
  return plainCommand(key, shift, mode);
}

function plainCommand(key: string, shift: boolean, mode: CellMode): GridCommand | null {
  const inText = mode === "editing";
  switch (key) {
    case "Enter":
      return move(shift ? -1 : 1, 0);
    case "ArrowDown":
      return move(1, 0, shift);
    case "ArrowUp":
      return move(-1, 0, shift);
    case "ArrowRight":
      return inText ? null : move(0, 1, shift);
    case "ArrowLeft":
      return inText ? null : move(0, -1, shift);
    case "Home":
      return inText ? null : { kind: "edge", to: "row-start" };
    case "End":
      return inText ? null : { kind: "edge", to: "row-end" };
    case "F2":
      return shift ? { kind: "panel", field: "comment" } : { kind: "edit" };
    case "F8":
      return { kind: "returned", back: shift };
    case "F6":
      return { kind: "panel", field: "any" };
    case "Escape":
      return { kind: "revert" };
    case "Delete":
      return inText ? null : { kind: "clear" };
    default:
      return null;
  }
}
