import type { Flag, Qualifier } from "../values";
import type { YearCell, YearRow } from "../year-table";
import { flagNotes, sayYearOf, stateOf, tiesOf } from "./figure-words";
import { type MarkInfo, markInfo } from "./mark";
import { type ChartWords, fill, sayValue } from "./words";
import { MAX_HIGHLIGHTED } from "./year-lines";

export interface RankingRow extends MarkInfo {
  unitId: string;
  name: string;
  /** 0–5 for chosen units, null for the others. */
  colour: number | null;
  /** "285", "trên 130", "chưa có số liệu" */
  printed: string;
  qualifier: Qualifier;
  open: boolean;
  /** Last year's value, drawn as a tick; null where it was not exact, or parts of years or a break are between. */
  before: number | null;
}

export interface RankingInput {
  rows: readonly YearRow[];
  year: number;
  highlighted: readonly string[];
  /** Years from which no value compares with the year before, per unit; null is every unit. */
  brokenUnits: readonly string[] | null;
  unitOfMeasure: string;
  words: ChartWords;
}

/** The units of one year, the largest first, those without a number last; equal ones keep their order. */
export function ranking(input: RankingInput): RankingRow[] {
  const rows = input.rows.flatMap((row) => rankingRow(row, input) ?? []);
  return rows.sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}

/** Last year's number where this year's can be set beside it. */
function comparable(last: YearCell | undefined, flags: readonly Flag[]): number | null {
  if (last?.kind !== "value" || last.value.qualifier !== "exact") return null;
  return [...last.flags, ...flags].includes("part_year") ? null : last.value.value;
}

function rankingRow(row: YearRow, input: RankingInput): RankingRow | null {
  const { year, highlighted, brokenUnits, unitOfMeasure, words } = input;
  const cell = row.cells.find((each) => each.year === year);
  if (!cell || cell.kind === "not-existing") return null;
  const { id, shortName } = row.unit;
  const name = shortName[words.locale];
  const choice = highlighted.slice(0, MAX_HIGHLIGHTED).indexOf(id);
  const unit = { unitId: id, name, colour: choice < 0 ? null : choice };
  if (cell.kind !== "value") {
    const statement = cell.kind === "missing" ? cell.statement : null;
    const printed = cell.kind === "missing" ? words.missing[cell.reason] : words.gap;
    const title = `${name}, ${fill(words.year, { year })}`;
    const tip = { title, value: null, unit: unitOfMeasure, notes: [printed], state: null };
    const info = markInfo(tiesOf(statement, null), tip);
    return { ...info, ...unit, printed, qualifier: "exact", open: false, before: null };
  }
  const { value, flags, pending, statement } = cell;
  const last = row.cells.find((each) => each.year === year - 1);
  const broken = brokenUnits === null || brokenUnits.includes(id);
  const before = broken ? null : comparable(last, flags);
  const printed = sayValue(value, words);
  const info = markInfo(tiesOf(statement, value.value), {
    title: `${name}, ${sayYearOf(statement, year, words)}`,
    value: printed,
    unit: unitOfMeasure,
    notes: [
      ...(before === null
        ? []
        : [
            `${fill(words.year, { year: year - 1 })}: ${sayValue({ value: before, qualifier: "exact" }, words)}`,
          ]),
      ...flagNotes(flags, words),
    ],
    state: stateOf(pending, flags, words),
  });
  const open = pending || flags.includes("provisional");
  return { ...info, ...unit, printed, qualifier: value.qualifier, open, before };
}
