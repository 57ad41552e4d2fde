/** Things with a place among the tokens, in order. */
interface Placed {
  from: number;
  to: number;
}

/** How many of them begin before this token; in logarithmic time. */
function countBefore(list: readonly Placed[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.from ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last one that begins from `from` on and before `to` and that fits; few are looked at. */
export function lastWithin<Thing extends Placed>(
  list: readonly Thing[],
  from: number,
  to: number,
  fits: (thing: Thing) => boolean = () => true,
): Thing | null {
  let looked = 0;
  for (let index = countBefore(list, to) - 1; index >= 0 && looked < 20; index -= 1, looked += 1) {
    const thing = list[index];
    if (!thing || thing.from < from) return null;
    if (fits(thing)) return thing;
  }
  return null;
}

/** The first one that begins from `from` on and before `to` and that fits; few are looked at. */
export function firstWithin<Thing extends Placed>(
  list: readonly Thing[],
  from: number,
  to: number,
  fits: (thing: Thing) => boolean = () => true,
): Thing | null {
  const start = countBefore(list, from);
  for (let index = start; index < Math.min(list.length, start + 20); index += 1) {
    const thing = list[index];
    if (!thing || thing.from >= to) return null;
    if (fits(thing)) return thing;
  }
  return null;
}
