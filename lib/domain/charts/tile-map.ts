import { labelOf, type MarkTip } from "./mark";
import type { RankingRow } from "./ranking";
import { classOf, colourStep, roundBreaks } from "./round-breaks";

/** Where the districts of Trà Vinh lie to each other: column and row, roughly, not by area. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  "huyen-cang-long": [1, 0],
  "thanh-pho-tra-vinh": [2, 0],
  "huyen-cau-ke": [0, 1],
  "huyen-tieu-can": [1, 1],
  "huyen-chau-thanh": [2, 1],
  "huyen-cau-ngang": [3, 1],
  "huyen-tra-cu": [1, 2],
  "huyen-duyen-hai": [2, 2],
  "thi-xa-duyen-hai": [3, 2],
};

export interface Tile {
  unitId: string;
  name: string;
  value: number | null;
  column: number;
  row: number;
  /** Null where there is no data: a dashed, empty tile. */
  printed: string | null;
  /** 1–5 on the scale of colours; null without a value. */
  step: number | null;
  open: boolean;
  chosen: boolean;
  evidenceId: string | null;
  statementId: string | null;
  label: string;
  tip: MarkTip;
}

export interface TileScaleStep {
  step: number;
  /** The limit at its lower end; null for the lowest. */
  from: number | null;
}

/** The tiles of one year's ranking with the scale that colours them; units without a place are left out. */
export function tileMap(rows: readonly RankingRow[]): { tiles: Tile[]; scale: TileScaleStep[] } {
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const limits = roundBreaks(values);
  const classes = limits.length + 1;
  const stepOf = (index: number) => colourStep(index, classes) + 1;
  const tiles = rows.flatMap((row): Tile[] => {
    const place = PLACES[row.unitId];
    if (!place) return [];
    const { unitId, name, value, open, evidenceId, statementId, label, tip } = row;
    return [
      {
        unitId,
        name,
        value,
        column: place[0],
        row: place[1],
        printed: value === null ? null : row.printed,
        step: value === null ? null : stepOf(classOf(value, limits)),
        open,
        chosen: row.colour !== null,
        evidenceId,
        statementId,
        label,
        tip,
      },
    ];
  });
  tiles.sort((a, b) => a.row - b.row || a.column - b.column);
  const scale =
    values.length === 0 ? [] : [null, ...limits].map((from, index) => ({ step: stepOf(index), from }));
  return { tiles, scale };
}

/** The dashed frame of a map without any data: every unit has its place and no value. */
export function emptyTiles(units: readonly { id: string; name: string }[], noData: string): Tile[] {
  return units
    .flatMap(({ id, name }): Tile[] => {
      const place = PLACES[id];
      if (!place) return [];
      const [column, row] = place;
      const none = {
        value: null,
        printed: null,
        step: null,
        open: false,
        chosen: false,
        evidenceId: null,
        statementId: null,
      };
      const tip = { title: name, value: null, unit: "", notes: [noData], state: null };
      return [{ unitId: id, name, column, row, ...none, label: labelOf(tip), tip }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
