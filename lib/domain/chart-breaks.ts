import type { IsoDate } from "./dates";
import type { Measure, MeasureBreak } from "./measures";
import { DISTRICT_KINDS, type LocalName, type Succession, type Unit } from "./units";

/** A day from which a series is another one. */
export interface SeriesBreak {
  date: IsoDate;
  /** boundaries: of the units named; districts-end: of all; definition: of the measure. */
  kind: "boundaries" | "districts-end" | "definition";
  legalBasis: string;
  /** What changed, where somebody wrote it down. */
  note?: LocalName;
  /** The units whose series it breaks; null breaks all. */
  unitIds: string[] | null;
  /** The units that a change of boundaries touched, for its note; none where it touched all. */
  touchedIds: string[];
}

/** The changes of a measure's definition; of a rate, of either of its sides too. */
export function definitionBreaks(
  measure: Pick<Measure, "breaks" | "ratio">,
  measures: readonly Measure[],
): MeasureBreak[] {
  const sides = measure.ratio ? [measure.ratio.numerator, measure.ratio.denominator] : [];
  const all = [measure, ...measures.filter(({ id }) => sides.includes(id))].flatMap(({ breaks }) => breaks);
  const once = new Map(all.map((each) => [`${each.date} ${each.legalBasis}`, each]));
  return [...once.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/** The breaks of a measure's district series: changes of boundaries by day, and of the definition. */
export function seriesBreaks(
  measure: Pick<Measure, "breaks">,
  units: readonly Unit[],
  successions: readonly Succession[],
): SeriesBreak[] {
  const isDistrict = (id: string) =>
    units.some((unit) => unit.id === id && DISTRICT_KINDS.includes(unit.kind));
  const changes = successions.filter(({ from, kind }) => isDistrict(from) && kind !== "rename");
  const days = [...new Set(changes.map(({ date }) => date))].sort();
  const boundaries = days.map((date): SeriesBreak => {
    const ofDay = changes.filter((change) => change.date === date);
    const ends = ofDay.every(({ to }) => !isDistrict(to));
    const touched = [...new Set(ofDay.flatMap(({ from, to }) => [from, to]))];
    return {
      date,
      kind: ends ? "districts-end" : "boundaries",
      legalBasis: ofDay[0]?.legalBasis ?? "",
      unitIds: ends ? null : touched,
      touchedIds: ends ? [] : touched,
    };
  });
  const definitions = measure.breaks.map(
    ({ date, legalBasis, note }): SeriesBreak => ({
      date,
      kind: "definition",
      legalBasis,
      ...(note && { note }),
      unitIds: null,
      touchedIds: [],
    }),
  );
  return [...boundaries, ...definitions].sort((a, b) => a.date.localeCompare(b.date));
}

/** What a chart highlights unless the reader chose: the largest unit, and those whose boundaries changed. */
export function defaultHighlight(
  values: readonly { unitId: string; value: number | null }[],
  breaks: readonly SeriesBreak[],
): string[] {
  const largest = values.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))[0];
  const changed = breaks.flatMap(({ kind, unitIds }) => (kind === "boundaries" ? (unitIds ?? []) : []));
  const known = new Set(values.map(({ unitId }) => unitId));
  return [...new Set([...(largest ? [largest.unitId] : []), ...changed.filter((id) => known.has(id))])];
}
