import type { IsoDate } from "./dates";
import type { Period } from "./periods";
import type { Unit, UnitCode } from "./units";

type Dated = { readonly from: IsoDate | null; readonly to: IsoDate | null };
type Validity = Pick<Unit, "validFrom" | "validTo">;

/** Whether two spans of days share a day; null is "no limit". */
function overlap(a: Dated, b: Dated): boolean {
  const startsInTime = a.from === null || b.to === null || a.from <= b.to;
  const endsInTime = a.to === null || b.from === null || b.from <= a.to;
  return startsInTime && endsInTime;
}

/** Whether the unit existed on at least one day of the span; a null bound is open. */
export function existedIn(unit: Validity, from: IsoDate | null, to: IsoDate | null): boolean {
  return overlap({ from: unit.validFrom, to: unit.validTo }, { from, to });
}

/**
 * Whether the unit may have a figure for the period: a year or span must overlap its validity,
 * an as-of date must lie within it. An unstated start may lie anywhere before the end.
 */
export function periodAllowed(unit: Validity, period: Period): boolean {
  return existedIn(unit, period.kind === "as_of" ? period.to : period.from, period.to);
}

/** The units that existed on a day, in the order given. */
export function unitsValidOn<U extends Validity>(units: readonly U[], date: IsoDate): U[] {
  return units.filter((unit) => existedIn(unit, date, date));
}

/** The unit's code on a day; null where it had none or did not exist. */
export function codeOn(unit: Validity & Pick<Unit, "codes">, date: IsoDate): string | null {
  if (!existedIn(unit, date, date)) return null;
  return unit.codes.find((code) => overlap(code, { from: date, to: date }))?.code ?? null;
}

/** Whether a unit would have two codes on one day. */
export function codesOverlap(codes: readonly UnitCode[]): boolean {
  return codes.some((code, at) => codes.slice(at + 1).some((other) => overlap(code, other)));
}
