import type { HeatTable } from "./heat-table";
import type { Tile } from "./tile-map";
import type { Timeline } from "./timeline";
import { wrapWords } from "./wrap";

/*
 * Where the parts of an image stand, in pixels, for the charts that are HTML in a page: an image has no
 * layout of its own.
 */

/** About how wide a letter of 13 px is, rather too wide than too narrow. */
const LETTER = 7.4;

export const HEAT_ROW = 26;
const HEAT_CELL = 54;
/** A narrow image would break its headline into too many lines. */
const NARROWEST = 480;

export interface HeatPlaces {
  names: number;
  cell: number;
  width: number;
  height: number;
}

/** The columns of a heat table as an image: names as wide as the longest, years alike. */
export function heatPlaces({ rows, years, scale }: HeatTable): HeatPlaces {
  const names = Math.ceil(Math.max(12, ...rows.map(({ name }) => name.length)) * LETTER) + 12;
  const width = Math.max(NARROWEST, names + years.length * HEAT_CELL);
  const legend = scale.length > 1 ? 48 : 0;
  return { names, cell: HEAT_CELL, width, height: HEAT_ROW * (rows.length + 1) + legend };
}

export const PANELS_WIDTH = 920;
const PANEL_GAP = 24;
const PANEL_COLUMNS = 3;
const LINE = 18;

export interface PanelPlace {
  x: number;
  y: number;
  width: number;
  /** The upper edge of the plot. */
  plot: number;
  name: string[];
  aside: string[];
}

/** Small charts three in a row; the plots of a row stand on one line, however long their names are. */
export function panelPlaces(
  panels: readonly { name: string; end: string; aside: string | null }[],
  plotHeight: number,
): { places: PanelPlace[]; height: number } {
  const width = (PANELS_WIDTH - (PANEL_COLUMNS - 1) * PANEL_GAP) / PANEL_COLUMNS;
  const heads = panels.map(({ name, end, aside }) => ({
    name: wrapWords(name, Math.floor((width - end.length * LETTER - 12) / (LETTER + 0.6)), 6),
    aside: aside ? wrapWords(aside, Math.floor(width / LETTER), 6) : [],
  }));
  const places: PanelPlace[] = [];
  let y = 0;
  for (let first = 0; first < heads.length; first += PANEL_COLUMNS) {
    const row = heads.slice(first, first + PANEL_COLUMNS);
    const plot = y + Math.max(...row.map(({ name, aside }) => name.length + aside.length)) * LINE + 14;
    places.push(...row.map((head, at) => ({ x: at * (width + PANEL_GAP), y, width, plot, ...head })));
    y = plot + plotHeight + 44;
  }
  return { places, height: Math.max(0, y - 16) };
}

export const TILE = { width: 112, height: 84, gap: 4 } as const;

/** How large the tiles are together, with the scale beneath. */
export function tilesSize(tiles: readonly Tile[], steps: number): { width: number; height: number } {
  const rows = Math.max(0, ...tiles.map(({ row }) => row + 1));
  return { width: NARROWEST, height: rows * (TILE.height + TILE.gap) + (steps > 1 ? 48 : 0) };
}

export const TIMELINE = { width: 1200, names: 210, right: 24, level: 46, row: 42 } as const;

/** The axis of a time line with its events above and its rows below. */
export function timelinePlaces({ levels, rows }: Timeline): { top: number; bottom: number; height: number } {
  const top = levels * TIMELINE.level + 6;
  const bottom = top + 14 + rows.length * TIMELINE.row + 8;
  return { top, bottom, height: bottom + 30 };
}
