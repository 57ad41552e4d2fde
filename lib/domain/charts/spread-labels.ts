/**
 * Moves labels apart so that neighbours are at least `gap` apart, in the order of their wished places,
 * inside from–to as far as they fit. Returns the places in the order given.
 */
export function spreadLabels(wished: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wished.map((_, index) => index).sort((a, b) => at(wished, a) - at(wished, b) || a - b);
  // Clusters of labels that touch share their middle, so that none drifts to one side.
  const clusters: { members: number[]; middle: number }[] = [];
  for (const index of order) {
    clusters.push({ members: [index], middle: at(wished, index) });
    merge(clusters, wished, gap, from, to);
  }
  const placed = new Array<number>(wished.length).fill(0);
  for (const { members, middle } of clusters) {
    members.forEach((index, rank) => {
      placed[index] = middle + (rank - (members.length - 1) / 2) * gap;
    });
  }
  return placed;
}

const at = (values: readonly number[], index: number) => values[index] ?? 0;

function merge(
  clusters: { members: number[]; middle: number }[],
  wished: readonly number[],
  gap: number,
  from: number,
  to: number,
): void {
  for (;;) {
    const last = clusters.at(-1);
    if (!last) return;
    const reach = ((last.members.length - 1) / 2) * gap;
    const mean = last.members.reduce((sum, index) => sum + at(wished, index), 0) / last.members.length;
    last.middle = Math.max(from + reach, Math.min(to - reach, mean));
    const before = clusters.at(-2);
    if (!before) return;
    const beforeEnd = before.middle + ((before.members.length - 1) / 2) * gap;
    if (last.middle - reach - beforeEnd >= gap - 1e-9) return;
    before.members.push(...last.members);
    clusters.pop();
  }
}
