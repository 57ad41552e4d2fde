/** A mark as the arrow keys see it. */
export interface RovingMark {
  series: string;
  /** Its place along the series: a year, a row. */
  at: number;
}

/**
 * The mark that a key leads to from mark `index`; null where the key means nothing here. Right and left
 * follow a series, up and down change it at about the same place; a chart of single marks is one list.
 */
export function nextMark(marks: readonly RovingMark[], index: number, key: string): number | null {
  if (key === "Home") return 0;
  if (key === "End") return marks.length - 1;
  const step =
    key === "ArrowRight" || key === "ArrowDown" ? 1 : key === "ArrowLeft" || key === "ArrowUp" ? -1 : 0;
  const here = marks[index];
  if (step === 0 || !here) return null;
  const series = [...new Set(marks.map((each) => each.series))];
  const along = key === "ArrowRight" || key === "ArrowLeft";
  const single = series.length === 1 || series.length === marks.length;
  if (single) return clamp(index + step, marks.length);
  if (along) {
    const own = indexesOf(marks, here.series);
    return own[clamp(own.indexOf(index) + step, own.length)] ?? index;
  }
  const other = series[series.indexOf(here.series) + step];
  if (other === undefined) return index;
  const distance = (each: number) => Math.abs((marks[each]?.at ?? 0) - here.at);
  return indexesOf(marks, other).reduce((best, each) => (distance(each) < distance(best) ? each : best));
}

const clamp = (value: number, length: number) => Math.max(0, Math.min(length - 1, value));

function indexesOf(marks: readonly RovingMark[], series: string): number[] {
  return marks.flatMap((each, index) => (each.series === series ? [index] : []));
}
