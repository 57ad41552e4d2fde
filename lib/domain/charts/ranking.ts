import { changeBetween } from "../changes";
import { formatNumber } from "../numbers";
import type { PlanReached } from "../plan-view";
import type { NumberValue, Qualifier } from "../values";
import type { YearCell, YearRow } from "../year-table";
import { flagNotes, sayYearOf, stateOf, tiesOf } from "./figure-words";
import { type MarkInfo, markInfo } from "./mark";
import { type PlanMark, planMark } from "./plan-marks";
import { type ChartWords, fill, sayValue } from "./words";
import { MAX_HIGHLIGHTED } from "./year-lines";

/** Where a unit stood the year before: a mark of its own, with evidence of its own. */
export interface RankingBefore extends MarkInfo {
  value: number;
  /** "272", "trên 130" */
  printed: string;
  qualifier: Qualifier;
  open: boolean;
  /** Whether both years can be set side by side: both exact, and no break between. */
  joined: boolean;
  /** What lies between; null where they are not joined. */
  change: number | null;
  /** "+13", "−4", "0" */
  printedChange: string | null;
}

export interface RankingRow extends MarkInfo {
  unitId: string;
  name: string;
  /** 0–5 for chosen units, null for the others. */
  colour: number | null;
  /** "285", "trên 130", "chưa có số liệu" */
  printed: string;
  qualifier: Qualifier;
  open: boolean;
  /** Null where there was no number, and where one of the two years is a part of one. */
  before: RankingBefore | null;
  /** What the unit was to reach in the year. */
  plan: RankingPlan | null;
}

/** A plan of the ranking's year, with how much of it was reached. */
export interface RankingPlan extends PlanMark {
  /** "96%", "trên 80%"; null where no number was reported or the plan is zero. */
  share: string | null;
}

export interface RankingInput {
  rows: readonly YearRow[];
  year: number;
  highlighted: readonly string[];
  /** The units of which this year's figure and the last one's are of two series; null is every unit. */
  brokenUnits: readonly string[] | null;
  /** Plans of any year and unit; those of the year and the rows are drawn. */
  plans?: readonly PlanReached[];
  unitOfMeasure: string;
  words: ChartWords;
}

type ValueCell = Extract<YearCell, { kind: "value" }>;

/** The units of one year, the largest first, those without a number last; equal ones keep their order. */
export function ranking(input: RankingInput): RankingRow[] {
  const rows = input.rows.flatMap((row) => rankingRow(row, input) ?? []);
  return rows.sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}

const isPartYear = (cell: YearCell | undefined) => cell?.kind === "value" && cell.flags.includes("part_year");

/** What a mark says of a year's number, beside what is `added` to it. */
function markOf(cell: ValueCell, name: string, added: readonly string[], input: RankingInput) {
  const { words, unitOfMeasure } = input;
  const { value, flags, pending, statement, year } = cell;
  const printed = sayValue(value, words);
  const info = markInfo(tiesOf(statement, value.value), {
    title: `${name}, ${sayYearOf(statement, year, words)}`,
    value: printed,
    unit: unitOfMeasure,
    notes: [...added, ...flagNotes(flags, words)],
    state: stateOf(pending, flags, words),
  });
  const open = pending || flags.includes("provisional");
  return { ...info, value: value.value, printed, qualifier: value.qualifier, open };
}

/** A change with its sign: "+13", "−4", "0". */
const signed = (change: number, words: ChartWords) =>
  `${change > 0 ? "+" : change < 0 ? "−" : ""}${formatNumber(Math.abs(change), words.locale)}`;

function beforeOf(
  last: YearCell | undefined,
  now: YearCell,
  unitId: string,
  name: string,
  input: RankingInput,
) {
  if (last?.kind !== "value" || isPartYear(last) || isPartYear(now)) return null;
  const { brokenUnits, words } = input;
  const broken = brokenUnits === null || brokenUnits.includes(unitId);
  const change = now.kind === "value" && !broken ? changeBetween(last.value, now.value) : null;
  const before: RankingBefore = {
    ...markOf(last, name, [], input),
    joined: change !== null,
    change,
    printedChange: change === null ? null : signed(change, words),
  };
  return { before, change, broken };
}

/** What this year's mark says of the last: its number, and how far it lies away or why that is not told. */
function notesOf(told: ReturnType<typeof beforeOf>, year: number, words: ChartWords): string[] {
  if (!told) return [];
  const { before, change, broken } = told;
  const last = `${fill(words.year, { year: year - 1 })}: ${before.printed}`;
  if (change === null) return broken ? [last, words.flags.break_in_series] : [last];
  const template = change > 0 ? words.up : change < 0 ? words.down : words.same;
  return [last, fill(template, { n: formatNumber(Math.abs(change), words.locale), year: year - 1 })];
}

function planOf(unitId: string, name: string, input: RankingInput): RankingPlan | null {
  const { year, plans = [], words } = input;
  const found = plans.find(({ plan }) => plan.unitId === unitId && plan.year === year);
  if (!found) return null;
  const share = found.share ? `${sayValue(found.share, words)}%` : null;
  return { ...planMark(found, { ...input, name }), share };
}

function rankingRow(row: YearRow, input: RankingInput): RankingRow | null {
  const { year, highlighted, unitOfMeasure, words } = input;
  const cell = row.cells.find((each) => each.year === year);
  if (!cell || cell.kind === "not-existing") return null;
  const { id, shortName } = row.unit;
  const name = shortName[words.locale];
  const choice = highlighted.slice(0, MAX_HIGHLIGHTED).indexOf(id);
  const plan = planOf(id, name, input);
  const unit = { unitId: id, name, colour: choice < 0 ? null : choice, plan };
  const last = row.cells.find((each) => each.year === year - 1);
  const told = beforeOf(last, cell, id, name, input);
  const notes = notesOf(told, year, words);
  const before = told?.before ?? null;
  if (cell.kind === "value") return { ...markOf(cell, name, notes, input), ...unit, before };
  const printed = cell.kind === "missing" ? words.missing[cell.reason] : words.gap;
  const title = `${name}, ${fill(words.year, { year })}`;
  const info = markInfo(tiesOf(cell.kind === "missing" ? cell.statement : null, null), {
    title,
    value: null,
    unit: unitOfMeasure,
    notes: [printed, ...notes],
    state: null,
  });
  return { ...info, ...unit, printed, qualifier: "exact", open: false, before };
}

/** Every number that the drawing of the rows must have room for; of "about" what it may stand for. */
export function rankingValues(rows: readonly RankingRow[]): number[] {
  const reach = (value: number, qualifier: NumberValue["qualifier"]) =>
    qualifier === "about" ? [(value * 9) / 10, (value * 11) / 10] : [value];
  return rows.flatMap(({ value, qualifier, before, plan }) => [
    ...(plan ? [plan.value] : []),
    ...(value === null ? [] : reach(value, qualifier)),
    ...(before ? reach(before.value, before.qualifier) : []),
  ]);
}
