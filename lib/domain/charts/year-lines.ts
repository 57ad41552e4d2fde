import { changeBetween } from "../changes";
import type { DrawnCell, DrawnRow } from "../drawn-view";
import { formatNumber } from "../numbers";
import type { Statement } from "../statements";
import { lastDayOf } from "../year-table";
import { basisNotes, flagNotes, placeOf, sayYearOf, stateOf, tiesOf } from "./figure-words";
import { type MarkInfo, markInfo } from "./mark";
import { positionOf } from "./time-axis";
import { type ChartWords, fill, saySigned, sayValue } from "./words";
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

/** The line of one unit or group: a point for each year that it was asked for. */
export function yearLine(row: DrawnRow, context: LineContext): YearLine {
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
  const last = points.findLast(({ kind }) => kind !== "gap");
  return {
    unitId: row.unit.id,
    name,
    colour: choice < 0 ? null : choice,
    points,
    breaks,
    end: last?.printed ?? last?.tip.value ?? null,
  };
}

type Value = Extract<DrawnCell, { kind: "value" }>;

/** A computed value sits on its year, unless it was cut at a day of its own. */
const placeOfCell = (cell: { statement: Statement | null; year: number; to?: string }): number =>
  cell.statement ? placeOf(cell.statement.key.period) : cell.to ? positionOf(lastDayOf(cell)) : cell.year;

/** Whom a mark ties to: its statement, else the place that lists the units of the group. */
const tiesOfCell = ({ statement, parts }: Pick<Value, "statement" | "parts">, value: number) => {
  const ties = tiesOf(statement, value);
  return { ...ties, evidenceId: ties.evidenceId ?? parts?.id ?? null };
};

/** A change bears its sign. */
const sayCell = ({ value, basis }: Value, words: ChartWords): string =>
  basis?.kind === "change" ? saySigned(value.value, words) : sayValue(value, words);

function pointOf(
  cell: DrawnCell,
  name: string,
  change: string | null,
  context: LineContext,
): YearPoint | null {
  const { words } = context;
  const point = (info: MarkInfo, rest: Partial<YearPoint> & Pick<YearPoint, "kind" | "at">): YearPoint => ({
    ...info,
    qualifier: "exact",
    open: false,
    printed: null,
    high: null,
    share: null,
    apart: rest.kind !== "value",
    ...rest,
  });
  if (cell.kind === "not-existing" || cell.kind === "untold") return null;
  if (cell.kind === "value") {
    const { statement, value, flags, pending, parts, basis, year } = cell;
    const said = sayCell(cell, words);
    const info = markInfo(tiesOfCell(cell, value.value), {
      title: `${name}, ${sayYearOf(statement, year, words)}`,
      value: said,
      unit: context.unitOfMeasure,
      notes: [
        ...basisNotes(basis, year, words),
        ...(change ? [change] : []),
        ...(parts ? [fill(words.sumOf, { n: parts.reported, m: parts.expected })] : []),
        ...flagNotes(flags, words),
      ],
      state: stateOf(pending, flags, words),
    });
    const share = parts && parts.reported < parts.expected ? `${parts.reported}/${parts.expected}` : null;
    return point(info, {
      kind: "value",
      at: placeOfCell(cell),
      qualifier: value.qualifier,
      open: pending || flags.includes("provisional"),
      printed: share ? `${said} (${share})` : value.qualifier === "exact" ? null : said,
      share,
      // Half a year beside whole ones would look like a fall.
      apart: share !== null || (!basis && flags.includes("part_year")),
    });
  }
  if (cell.kind === "range") return rangePoint(cell, name, context, point);
  const statement = cell.kind === "missing" ? cell.statement : null;
  const info = markInfo(tiesOf(statement, null), {
    title: `${name}, ${fill(words.year, { year: cell.year })}`,
    value: null,
    unit: context.unitOfMeasure,
    notes: [gapReason(cell, words)],
    state: cell.kind === "missing" && cell.pending ? words.pending : null,
  });
  return point(info, { kind: "gap", at: cell.year });
}

function gapReason(cell: Extract<DrawnCell, { kind: "gap" | "missing" }>, words: ChartWords): string {
  if (cell.kind === "missing") return words.missing[cell.reason];
  return cell.leftOut ? words.provisionalLeftOut : words.gap;
}

/** Kinds of a group: from the largest part to the sum, or upwards without a limit. */
function rangePoint(
  cell: Extract<DrawnCell, { kind: "range" }>,
  name: string,
  { words, unitOfMeasure }: LineContext,
  point: (info: MarkInfo, rest: Partial<YearPoint> & Pick<YearPoint, "kind" | "at">) => YearPoint,
): YearPoint {
  const { year, low, high, flags, pending, parts } = cell;
  const say = (value: number) => formatNumber(value, words.locale);
  const said =
    high === null
      ? fill(words.qualifiers.at_least, { n: say(low) })
      : fill(words.span, { from: say(low), to: say(high) });
  const info = markInfo(tiesOfCell({ statement: null, parts }, low), {
    title: `${name}, ${fill(words.year, { year })}`,
    value: said,
    unit: unitOfMeasure,
    notes: [
      words.kindsRange,
      fill(words.sumOf, { n: parts.reported, m: parts.expected }),
      ...flagNotes(flags, words),
    ],
    state: stateOf(pending, flags, words),
  });
  return point(info, {
    kind: "range",
    at: year,
    qualifier: high === null ? "at_least" : "exact",
    open: pending || flags.includes("provisional"),
    printed: said,
    high,
    share: parts.reported < parts.expected ? `${parts.reported}/${parts.expected}` : null,
  });
}

/** "Tăng 5 so với 2023", where both are exact, of whole years and units, and no break lies between. */
function changeNote(
  before: DrawnCell | undefined,
  now: DrawnCell,
  breaks: readonly number[],
  words: ChartWords,
): string | null {
  if (before?.kind !== "value" || now.kind !== "value" || now.basis) return null;
  const whole = [before, now].every(
    ({ flags, parts }) => !flags.includes("part_year") && (!parts || parts.reported === parts.expected),
  );
  const broken = breaks.some((at) => at > before.year && at <= placeOfCell(now));
  const change = changeBetween(before.value, now.value);
  if (change === null || !whole || broken) return null;
  const template = change > 0 ? words.up : change < 0 ? words.down : words.same;
  return fill(template, { n: formatNumber(Math.abs(change), words.locale), year: before.year });
}
