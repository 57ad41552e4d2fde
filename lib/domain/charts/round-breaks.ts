const NICE = [1, 2, 2.5, 5, 10];

/**
 * Up to `classes - 1` round limits between the values, strictly rising; none where the values do not
 * differ. A value on a limit belongs to the class above it. Limits are the rounded quantiles, so that
 * each colour is used; where rounding makes two the same, one of them is dropped.
 */
export function roundBreaks(values: readonly number[], classes = 5): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || low === high) return [];
  const grain = grainOf((high - low) / classes);
  const limits: number[] = [];
  for (let each = 1; each < classes; each++) {
    const limit = Math.round(quantile(sorted, each / classes) / grain) * grain;
    const rounded = Number(limit.toPrecision(12));
    if (rounded > low && rounded <= high && rounded > (limits.at(-1) ?? Number.NEGATIVE_INFINITY)) {
      limits.push(rounded);
    }
  }
  return limits;
}

/** The class of a value, from 0, by limits of {@link roundBreaks}. */
export function classOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}

/**
 * The step of the scale of `steps` colours for a class: few classes are spread over the whole scale.
 */
export function colourStep(index: number, classCount: number, steps = 5): number {
  if (classCount <= 1) return Math.floor(steps / 2);
  return Math.round((index * (steps - 1)) / (classCount - 1));
}

/** The largest round number not above half of `width`. */
function grainOf(width: number): number {
  const half = Math.max(width / 2, 1e-9);
  const power = 10 ** Math.floor(Math.log10(half));
  const fits = NICE.map((each) => each * power).filter((each) => each <= half + 1e-9);
  const grain = fits.at(-1) ?? power;
  // Things are counted in whole numbers.
  return width >= 1 ? Math.max(1, Math.floor(grain)) : grain;
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
