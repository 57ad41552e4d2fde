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

/**
 * The domain of an axis that covers `plot` while zero and `top` stand at the ends of `panel`, both in
 * pixels from above: so two panels with axes of their own share one drawing.
 */
export function panelDomain(
  top: number,
  panel: { from: number; to: number },
  plot: { from: number; to: number },
): [number, number] {
  const perPixel = top / (panel.to - panel.from);
  return [(panel.to - plot.to) * perPixel, (panel.to - plot.from) * perPixel];
}
