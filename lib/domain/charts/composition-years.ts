import { formatNumber } from "../numbers";
import type { YearCell } from "../year-table";
import { flagNotes, sayYearOf, stateOf, tiesOf } from "./figure-words";
import { type MarkInfo, markInfo } from "./mark";
import { type ChartWords, sayValue } from "./words";

export interface StackPiece extends MarkInfo {
  part: number;
  /** Where it begins and ends on the value axis. */
  from: number;
  to: number;
  open: boolean;
}

export interface StackYear {
  year: number;
  pieces: StackPiece[];
  sum: number;
  /** "1/2" where a part is missing or has no exact number, so that the stack is no total. */
  share: string | null;
  printed: string;
}

export interface CompositionByYear {
  parts: string[];
  years: StackYear[];
}

/**
 * The parts of a total in each year, stacked in the order given. Only exact numbers are stacked: on top
 * of "more than" nothing can stand. Every part has a cell for each of the same years.
 */
export function compositionByYear(
  parts: readonly { name: string; cells: readonly YearCell[] }[],
  unitOfMeasure: string,
  words: ChartWords,
): CompositionByYear {
  const years = (parts[0]?.cells ?? []).map(({ year }, column): StackYear => {
    let top = 0;
    const asked = parts.filter(({ cells }) => cells[column] && cells[column].kind !== "not-existing");
    const pieces = parts.flatMap(({ name, cells }, part): StackPiece[] => {
      const cell = cells[column];
      if (cell?.kind !== "value" || cell.value.qualifier !== "exact") return [];
      const { value, flags, pending, statement } = cell;
      const info = markInfo(tiesOf(statement, value.value), {
        title: `${name}, ${sayYearOf(statement, year, words)}`,
        value: sayValue(value, words),
        unit: unitOfMeasure,
        notes: flagNotes(flags, words),
        state: stateOf(pending, flags, words),
      });
      const from = top;
      top += value.value;
      return [{ ...info, part, from, to: top, open: pending || flags.includes("provisional") }];
    });
    const share = pieces.length < asked.length ? `${pieces.length}/${asked.length}` : null;
    return { year, pieces, sum: top, share, printed: formatNumber(top, words.locale) };
  });
  return { parts: parts.map(({ name }) => name), years };
}
