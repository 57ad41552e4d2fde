const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Round values from zero to at least `max`, in at most `intervals` steps; whole numbers where things
 * are counted. Four lines (zero and three more) are as many as a reader needs.
 */
export function valueTicks(max: number, intervals = 3, whole = true): number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / intervals;
  const power = 10 ** Math.floor(Math.log10(rough));
  const fits = STEPS.map((each) => each * power).find(
    (each) => each * intervals >= max - 1e-9 && (!whole || Number.isInteger(each)),
  );
  const step = fits ?? Math.ceil(rough);
  const count = Math.ceil(max / step - 1e-9);
  // Decimal steps gather dust in binary: 3 × 0.1.
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Round values about zero, from at most `min` to at least `max`: for changes, which fall below zero. */
export function signedTicks(min: number, max: number, intervals = 4, whole = true): number[] {
  const [low, high] = [Math.min(0, min), Math.max(0, max)];
  if (low === 0) return valueTicks(high, intervals, whole);
  const [, step = 1] = valueTicks(high - low, intervals, whole);
  const from = Math.floor(low / step + 1e-9);
  const to = Math.ceil(high / step - 1e-9);
  return Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}

/**
 * The domain of an axis that covers `plot` while `low` and `top` stand at the ends of `panel`, both in
 * pixels from above: so two panels with axes of their own share one drawing.
 */
export function panelDomain(
  top: number,
  panel: { from: number; to: number },
  plot: { from: number; to: number },
  low = 0,
): [number, number] {
  const perPixel = (top - low) / (panel.to - panel.from);
  return [low + (panel.to - plot.to) * perPixel, low + (panel.to - plot.from) * perPixel];
}

/**
 * Round values around all of `values`, for marks that are points: from zero where they fill half of the
 * way from it, else from near the least of them, since what is told is how far they lie apart.
 */
export function pointTicks(values: readonly number[], intervals = 4, whole = true): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0 || high - low >= high / 2) return valueTicks(Math.max(0, high), intervals, whole);
  // Equal values would have no scale at all: a tenth of them is as good as any.
  const width = Math.max(high - low, high / 10, whole ? 1 : 0);
  const power = 10 ** Math.floor(Math.log10(width / intervals));
  for (const each of [...STEPS, 20, 25, 50]) {
    const step = each * power;
    if (whole && !Number.isInteger(step)) continue;
    const [from, to] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
    const last = Math.max(to, from + 1);
    if (last - from > intervals) continue;
    return Array.from({ length: last - from + 1 }, (_, index) =>
      Number(((from + index) * step).toPrecision(12)),
    );
  }
  return valueTicks(high, intervals, whole);
}
