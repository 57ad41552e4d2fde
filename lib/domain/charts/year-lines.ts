import { changeBetween } from "../changes";
import { formatNumber } from "../numbers";
import type { YearCell, YearRow } from "../year-table";
import { flagNotes, placeOf, sayYearOf, stateOf, tiesOf } from "./figure-words";
import { markInfo } from "./mark";
import { type ChartWords, fill, sayValue } from "./words";
import type { YearLine, YearPoint } from "./year-chart-types";

export interface LineContext {
  locale: "vi" | "en";
  unitOfMeasure: string;
  /** Chosen units, in the order of choice: at most six have a colour. */
  highlighted: readonly string[];
  breaks: readonly { at: number; unitIds: readonly string[] | null }[];
  words: ChartWords;
}

export const MAX_HIGHLIGHTED = 6;

/** The line of one unit: a point for each year that it was asked for. */
export function yearLine(row: YearRow, context: LineContext): YearLine {
  const { highlighted, locale, words } = context;
  const name = row.unit.shortName[locale];
  const choice = highlighted.slice(0, MAX_HIGHLIGHTED).indexOf(row.unit.id);
  const breaks = context.breaks
    .filter(({ unitIds }) => unitIds === null || unitIds.includes(row.unit.id))
    .map(({ at }) => at);
  const points: YearPoint[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const change = changeNote(row.cells[index - 1], cell, breaks, words);
    const point = pointOf(cell, name, change, context);
    if (point) points.push(point);
  }
  const last = points.findLast(({ kind }) => kind === "value");
  return {
    unitId: row.unit.id,
    name,
    colour: choice < 0 ? null : choice,
    points,
    breaks,
    end: last ? sayValue({ value: last.value ?? 0, qualifier: last.qualifier }, words) : null,
  };
}

/** A computed value (a ratio) has no statement and so sits on its year. */
const placeOfCell = ({ statement, year }: Extract<YearCell, { kind: "value" }>): number =>
  statement ? placeOf(statement.key.period) : year;

function pointOf(
  cell: YearCell,
  name: string,
  change: string | null,
  context: LineContext,
): YearPoint | null {
  const { words, unitOfMeasure } = context;
  if (cell.kind === "not-existing") return null;
  if (cell.kind === "value") {
    const { statement, value, flags, pending } = cell;
    const said = sayValue(value, words);
    const info = markInfo(tiesOf(statement, value.value), {
      title: `${name}, ${sayYearOf(statement, cell.year, words)}`,
      value: said,
      unit: unitOfMeasure,
      notes: [...(change ? [change] : []), ...flagNotes(flags, words)],
      state: stateOf(pending, flags, words),
    });
    const open = pending || flags.includes("provisional");
    const printed = value.qualifier === "exact" ? null : said;
    return {
      ...info,
      kind: "value",
      at: placeOfCell(cell),
      qualifier: value.qualifier,
      open,
      printed,
    };
  }
  const statement = cell.kind === "missing" ? cell.statement : null;
  const info = markInfo(tiesOf(statement, null), {
    title: `${name}, ${fill(words.year, { year: cell.year })}`,
    value: null,
    unit: unitOfMeasure,
    notes: [cell.kind === "missing" ? words.missing[cell.reason] : words.gap],
    state: cell.kind === "missing" && cell.pending ? words.pending : null,
  });
  return { ...info, kind: "gap", at: cell.year, qualifier: "exact", open: false, printed: null };
}

/** "Tăng 5 so với 2023", where both are exact, of whole years, and no break lies between. */
function changeNote(
  before: YearCell | undefined,
  now: YearCell,
  breaks: readonly number[],
  words: ChartWords,
): string | null {
  if (before?.kind !== "value" || now.kind !== "value") return null;
  const whole = [before, now].every(({ flags }) => !flags.includes("part_year"));
  const broken = breaks.some((at) => at > before.year && at <= placeOfCell(now));
  const change = changeBetween(before.value, now.value);
  if (change === null || !whole || broken) return null;
  const template = change > 0 ? words.up : change < 0 ? words.down : words.same;
  return fill(template, { n: formatNumber(Math.abs(change), words.locale), year: before.year });
}
