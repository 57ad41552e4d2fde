import type { Value } from "../values";
import { hasNumber } from "./breakdowns";
import { type Check, type FormLine, finding, named } from "./check";

/** Changes up to this size are the noise of small numbers. */
const NOISE = 10;

/** More than doubled or halved since last year, and by more than 10. */
export function checkLastYear(line: FormLine, last: Value | null | undefined): Check[] {
  if (!hasNumber(line) || last?.kind !== "number") return [];
  const now = line.value.value;
  const before = last.value;
  if (Math.abs(now - before) <= NOISE) return [];
  const code = now > 2 * before ? "more-than-doubled" : 2 * now < before ? "less-than-half" : null;
  if (!code) return [];
  const values = { ...named("now", line.value), ...named("before", last), change: now - before };
  return [finding("last-year", "warning", [line], code, values)];
}
