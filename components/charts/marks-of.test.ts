import { describe, expect, it } from "vitest";
import type { ChartSpec } from "./kinds";
import { marksOf } from "./marks-of";
import { SPECS } from "./testing/specs-fixture";

describe("marksOf", () => {
  it("finds both marks of a ranked unit, this year's and the last one's", () => {
    const [row] = SPECS.ranking.props.rows;
    const labels = marksOf(SPECS.ranking).map(({ label }) => label);
    expect(labels).toContain(row?.label);
    expect(labels).toContain(row?.before?.label);
  });

  it("counts every point, total and claim of a chart over the years once", () => {
    const { data } = SPECS.year.props;
    const points = data.lines.flatMap(({ points }) => points);
    expect(marksOf(SPECS.year)).toHaveLength(
      points.length + data.totals.length + data.asOf.length + data.spans.length + data.breaks.length,
    );
  });

  it.each(Object.values(SPECS) as ChartSpec[])("finds some in each kind: $kind", (spec) => {
    expect(marksOf(spec).length).toBeGreaterThan(0);
  });
});
