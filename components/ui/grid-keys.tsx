"use client";

import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The focusable part of each cell, by row and column; cells without one are holes. */
const gridOf = (frame: HTMLElement | null) =>
  [...(frame?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.querySelectorAll("td")].map((cell) => cell.querySelector<HTMLElement>("[data-cell]")),
  );

/**
 * A table of many cells as one tab stop, within which arrow keys move (the grid pattern of ARIA). What a
 * cell holds for the focus bears `data-cell`. Without script the table is a table and its links are links.
 */
export function GridKeys({ hint, children }: { hint: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const stop = (cell: HTMLElement | null | undefined) => {
    for (const each of frame.current?.querySelectorAll<HTMLElement>("[data-cell]") ?? []) {
      each.tabIndex = each === cell ? 0 : -1;
    }
  };

  useEffect(() => {
    const cells = [...(frame.current?.querySelectorAll<HTMLElement>("[data-cell]") ?? [])];
    const [first] = cells;
    for (const each of cells) each.tabIndex = each === first ? 0 : -1;
    frame.current?.querySelector("table")?.setAttribute("role", "grid");
  }, []);

  const move = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const grid = gridOf(frame.current);
    const from = event.target;
    const row = grid.findIndex((cells) => cells.includes(from));
    const column = grid[row]?.indexOf(from) ?? -1;
    const last = (grid[row]?.length ?? 1) - 1;
    const step = STEPS[event.key];
    const to = step
      ? grid[row + step[0]]?.[column + step[1]]
      : event.key === "Home"
        ? grid[event.ctrlKey ? 0 : row]?.[0]
        : event.key === "End"
          ? grid[event.ctrlKey ? grid.length - 1 : row]?.[last]
          : null;
    if (column < 0 || !to) return;
    event.preventDefault();
    to.focus();
  };
  const follow = (event: FocusEvent) => {
    if (event.target instanceof HTMLElement && event.target.matches("[data-cell]")) stop(event.target);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the cells within it
    <div ref={frame} onKeyDown={move} onFocus={follow}>
      <p className="sr-only">{hint}</p>
      {children}
    </div>
  );
}
