import type { Value } from "./values";

/** Below this base a per cent says more than the number can bear. */
export const SMALL_BASE = 20;

/** To the decimal that is written: the change told must be that of the numbers shown. */
const asWritten = (value: number) => Math.round(value * 10) / 10;

/** What lies between two exact numbers as they are written; null where it cannot be told. */
export function changeBetween(before: Value | null, now: Value | null): number | null {
  if (before?.kind !== "number" || now?.kind !== "number") return null;
  if (before.qualifier !== "exact" || now.qualifier !== "exact") return null;
  return asWritten(asWritten(now.value) - asWritten(before.value));
}
