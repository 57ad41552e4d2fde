import { describe, expect, test } from "vitest";
import { type CellMode, commandOf, type GridCommand, type KeyPress } from "./grid-keys";
import { areaBetween, edgeOf, type GridModel, idsIn, neighbour, nextOf, placeOf } from "./grid-model";

/** "Ctrl+Shift+z" as an event; "Numpad." is the point of the numeric pad. */
function press(keys: string, composing = false): KeyPress {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  return {
    key: key === "Numpad." ? "." : key,
    code: key === "Numpad." ? "NumpadDecimal" : "",
    ctrl: parts.includes("Ctrl"),
    alt: parts.includes("Alt"),
    shift: parts.includes("Shift"),
    composing,
  };
}

const move = (rows: number, columns: number, extend = false): GridCommand => ({
  kind: "move",
  rows,
  columns,
  extend,
});

describe("commandOf", () => {
  test.each<[string, CellMode, GridCommand | null]>([
    ["Enter", "ready", move(1, 0)],
    ["Enter", "editing", move(1, 0)],
    ["Shift+Enter", "typing", move(-1, 0)],
    ["ArrowDown", "editing", move(1, 0)],
    ["ArrowLeft", "typing", move(0, -1)],
    ["ArrowLeft", "editing", null],
    ["Shift+ArrowRight", "ready", move(0, 1, true)],
    ["Shift+ArrowRight", "editing", null],
    ["Home", "ready", { kind: "edge", to: "row-start" }],
    ["Home", "editing", null],
    ["Ctrl+End", "ready", { kind: "edge", to: "last" }],
    ["F2", "ready", { kind: "edit" }],
    ["Shift+F2", "editing", { kind: "panel", field: "comment" }],
    ["F8", "ready", { kind: "returned", back: false }],
    ["Shift+F8", "ready", { kind: "returned", back: true }],
    ["Escape", "typing", { kind: "revert" }],
    ["Delete", "ready", { kind: "clear" }],
    ["Delete", "editing", null],
    ["Backspace", "ready", null],
    ["Ctrl+c", "ready", { kind: "copy" }],
    ["Ctrl+c", "editing", null],
    ["Ctrl+v", "ready", null],
    ["Ctrl+z", "editing", { kind: "undo" }],
    ["Ctrl+Z", "ready", { kind: "undo" }],
    ["Ctrl+Shift+Z", "ready", { kind: "redo" }],
    ["Ctrl+y", "ready", { kind: "redo" }],
    ["Ctrl+s", "ready", { kind: "save" }],
    ["Ctrl+Enter", "typing", { kind: "submit" }],
    ["Alt+0", "ready", { kind: "missing" }],
    ["Alt+t", "ready", { kind: "more-than" }],
    ["Alt+l", "ready", { kind: "as-last-year" }],
    ["Alt+g", "ready", { kind: "panel", field: "note" }],
    ["F6", "ready", { kind: "panel", field: "any" }],
    ["?", "ready", { kind: "help" }],
    ["Numpad.", "typing", { kind: "decimal" }],
    [".", "typing", null],
    ["Tab", "ready", null],
    ["7", "ready", null],
  ])("%s while %s", (keys, mode, command) => {
    expect(commandOf(press(keys), mode)).toEqual(command);
  });

  test.each(["Enter", "ArrowDown", "Escape", "Ctrl+z"])(
    "%s is the input method's while it composes",
    (keys) => {
      expect(commandOf(press(keys, true), "ready")).toBeNull();
    },
  );
});

describe("the table", () => {
  const model: GridModel = {
    cells: [
      ["a", "b", null],
      ["c", null, "d"],
      ["e", "f", null],
    ],
  };
  test.each<[string, [number, number], string | null]>([
    ["a", [0, 1], "b"],
    ["a", [1, 0], "c"],
    ["b", [1, 0], "f"],
    ["c", [0, 1], "d"],
    ["b", [0, 1], null],
    ["a", [-1, 0], null],
    ["e", [1, 0], null],
  ])("from %s by %j", (id, [rows, columns], next) => {
    const place = placeOf(model, id);
    expect(place && neighbour(model, place, { rows, columns })).toBe(next);
  });

  test("edges leave out what is not asked for", () => {
    const middle = { row: 1, column: 0 };
    expect(edgeOf(model, middle, "row-end")).toBe("d");
    expect(edgeOf(model, { row: 0, column: 0 }, "row-end")).toBe("b");
    expect(edgeOf(model, middle, "first")).toBe("a");
    expect(edgeOf(model, middle, "last")).toBe("f");
  });

  test("a rectangle is the same from either corner", () => {
    const [a, d] = [
      { row: 0, column: 0 },
      { row: 1, column: 2 },
    ];
    expect(areaBetween(d, a)).toEqual(areaBetween(a, d));
    expect(idsIn(model, areaBetween(a, d))).toEqual([
      ["a", "b", null],
      ["c", null, "d"],
    ]);
  });
});

describe("nextOf", () => {
  const model: GridModel = {
    cells: [
      ["a", null, "b"],
      ["c", "d", "e"],
    ],
  };
  const marked = (id: string) => ["b", "d"].includes(id);
  test.each([
    ["a", false, "b"],
    ["b", false, "d"],
    ["d", false, "b"],
    ["e", false, "b"],
    ["a", true, "d"],
    ["d", true, "b"],
    ["c", true, "b"],
  ])("from %s, back %s: %s", (from, back, next) => {
    expect(nextOf(model, from, back, marked)).toBe(next);
  });
  test("none where nothing else is marked", () => {
    expect(nextOf(model, "b", false, (id) => id === "b")).toBeNull();
  });
});
