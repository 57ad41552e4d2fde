import { expect, test } from "vitest";
import { SUCCESSIONS } from "./testing/units-fixture";
import { unitHistory } from "./unit-history";

const told = (unitId: string) =>
  unitHistory(unitId, SUCCESSIONS).map(
    ({ date, direction, kind, extent, unitIds }) =>
      `${date} ${direction} ${kind} ${extent} ${unitIds.length}`,
  );

test.each<[string, string[]]>([
  ["huyen-tra-cu", ["2015-05-15 to transfer part 1", "2025-07-01 to split part 6"]],
  [
    "huyen-duyen-hai",
    ["2015-05-15 from transfer part 1", "2015-05-15 to split part 1", "2025-07-01 to split part 5"],
  ],
  ["xa-ngu-lac", ["2025-07-01 from split part 2"]],
  ["thi-xa-tra-vinh", ["2010-03-05 to rename whole 1"]],
  ["tinh-tra-vinh", ["2025-07-01 to rename whole 1", "2025-07-01 to merge whole 1"]],
  ["tra-vinh-cu", ["2025-07-01 from rename whole 1"]],
  ["khoi-co-quan-tinh", []],
])("%s", (unitId, steps) => {
  expect(told(unitId)).toEqual(steps);
});
