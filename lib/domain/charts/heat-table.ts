import type { SeriesBreak } from "../chart-breaks";
import { breaksBeforeYears } from "../column-breaks";
import { formatNumber } from "../numbers";
import type { Qualifier } from "../values";
import type { YearCell, YearRow } from "../year-table";
import { flagNotes, sayYearOf, stateOf, tiesOf } from "./figure-words";
import { type MarkInfo, markInfo } from "./mark";
import { classOf, colourStep, roundBreaks } from "./round-breaks";
import type { TileScaleStep } from "./tile-map";
import { type ChartWords, fill, sayValue } from "./words";

export interface HeatCell extends MarkInfo {
  year: number;
  kind: YearCell["kind"];
  /** "285", ">130"; "…" and "×" where there is none, said in words by the label. */
  printed: string;
  qualifier: Qualifier;
  /** 1–5 on the scale of colours; null without a number. */
  step: number | null;
  open: boolean;
  /** A part of a year, or a corrected number: small letters beside it. */
  marks: string;
  /** Whether the series breaks between the year before and this one. */
  broken: boolean;
}

export interface HeatRow {
  unitId: string;
  name: string;
  cells: HeatCell[];
}

export interface HeatTable {
  years: number[];
  rows: HeatRow[];
  scale: TileScaleStep[];
}

interface HeatInput {
  rows: readonly YearRow[];
  years: readonly number[];
  breaks: readonly SeriesBreak[];
  unitOfMeasure: string;
  /** Why a unit was not asked: it was not there, or its form does not ask. */
  notAsked: string;
  /** A number with its qualifier in few letters, as templates: ">{n}". */
  signs: Readonly<Record<Qualifier, string>>;
  words: ChartWords;
}

/**
 * Unit × year with a colour for each number, in round classes over the whole table. Years in which none
 * of the units was asked are left out, so that districts and communes each have their own.
 */
export function heatTable(input: HeatInput): HeatTable {
  const shown = input.years
    .map((year, at) => ({ year, at }))
    .filter(({ at }) => input.rows.some(({ cells }) => cells[at] && cells[at].kind !== "not-existing"));
  const values = input.rows.flatMap(({ cells }) =>
    shown.flatMap(({ at }) => {
      const cell = cells[at];
      return cell?.kind === "value" ? [cell.value.value] : [];
    }),
  );
  const limits = roundBreaks(values);
  const stepOf = (index: number) => colourStep(index, limits.length + 1) + 1;
  const years = shown.map(({ year }) => year);
  const rows = input.rows.map((row): HeatRow => {
    const broken = breaksBeforeYears(row.unit, years, input.breaks);
    const name = row.unit.shortName[input.words.locale];
    const cells = shown.flatMap(({ at, year }) => {
      const cell = row.cells[at];
      if (!cell) return [];
      const step = cell.kind === "value" ? stepOf(classOf(cell.value.value, limits)) : null;
      return [{ ...cellOf(cell, name, input), year, step, broken: broken.has(year) }];
    });
    return { unitId: row.unit.id, name, cells };
  });
  const scale = [null, ...limits].map((from, index) => ({ step: stepOf(index), from }));
  return { years, rows, scale: values.length === 0 ? [] : scale };
}

/** The highest number of a table and whose it is; null where two are equal, or where it is not final and whole. */
export function heatPeak(rows: readonly HeatRow[]): { name: string; cell: HeatCell } | null {
  const sure = rows.flatMap(({ name, cells }) =>
    cells.flatMap((cell) =>
      cell.kind === "value" && cell.qualifier === "exact" && !cell.open && !cell.marks.includes("p")
        ? [{ name, cell }]
        : [],
    ),
  );
  const [first, second] = sure.toSorted((a, b) => (b.cell.value ?? 0) - (a.cell.value ?? 0));
  return first && first.cell.value !== second?.cell.value ? first : null;
}

function cellOf(cell: YearCell, name: string, { unitOfMeasure, notAsked, signs, words }: HeatInput) {
  const plain = { kind: cell.kind, qualifier: "exact" as Qualifier, marks: "", open: false };
  if (cell.kind === "value") {
    const { value, flags, pending, statement } = cell;
    const printed = fill(signs[value.qualifier], { n: formatNumber(value.value, words.locale) });
    const info = markInfo(tiesOf(statement, value.value), {
      title: `${name}, ${sayYearOf(statement, cell.year, words)}`,
      value: sayValue(value, words),
      unit: unitOfMeasure,
      notes: flagNotes(flags, words),
      state: stateOf(pending, flags, words),
    });
    const marks = [flags.includes("revised") && "r", flags.includes("part_year") && "p"]
      .filter(Boolean)
      .join("");
    const open = pending || flags.includes("provisional");
    return { ...plain, ...info, printed, qualifier: value.qualifier, marks, open };
  }
  const statement = cell.kind === "missing" ? cell.statement : null;
  const why =
    cell.kind === "missing" ? words.missing[cell.reason] : cell.kind === "gap" ? words.gap : notAsked;
  const info = markInfo(tiesOf(statement, null), {
    title: `${name}, ${fill(words.year, { year: cell.year })}`,
    value: null,
    unit: unitOfMeasure,
    notes: [why],
    state: cell.kind === "missing" && cell.pending ? words.pending : null,
  });
  const isCross =
    cell.kind === "not-existing" || (cell.kind === "missing" && cell.reason === "not_applicable");
  return { ...plain, ...info, printed: isCross ? "×" : "…", open: cell.kind === "missing" && cell.pending };
}
