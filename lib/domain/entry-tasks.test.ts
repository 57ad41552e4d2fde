import { expect, test } from "vitest";
import type { CoverageCell, CoverageState } from "./coverage";
import { entryTasks } from "./entry-tasks";
import type { SubmissionState } from "./submissions";

const cell = (
  unitId: string,
  state: CoverageState,
  newest: SubmissionState | null,
  dueOn: string | null = "2027-01-15",
  year = 2026,
): CoverageCell => ({
  unitId,
  year,
  state,
  filled: 3,
  asked: 71,
  submissionId: newest && `${unitId}/${newest}`,
  dueOn,
  correcting: false,
});
const stateOf = (id: string) => id.split("/")[1] as SubmissionState;
const told = (cells: CoverageCell[]) =>
  entryTasks(cells, stateOf).map(({ unitId, state, isLate }) => `${unitId} ${state}${isLate ? " late" : ""}`);

test("what came back comes first, then what is due soonest, back entry last", () => {
  expect(
    told([
      cell("old draft", "draft", "draft", null, 2019),
      cell("later", "not-begun", null, "2027-02-01"),
      cell("begun", "draft", "draft"),
      cell("back", "returned", "returned", null, 2018),
      cell("late", "overdue", null, "2027-01-02"),
      cell("late and begun", "overdue", "draft", "2027-01-02"),
      cell("late and back", "overdue", "returned", "2027-01-02"),
    ]),
  ).toEqual([
    "late and back returned late",
    "back returned",
    "late and begun draft late",
    "late not-begun late",
    "begun draft",
    "later not-begun",
    "old draft draft",
  ]);
});

test.each<[string, CoverageCell]>([
  ["handed in", cell("u", "submitted", "submitted")],
  ["approved", cell("u", "approved", "approved")],
  ["locked", cell("u", "locked", "locked")],
  ["not open yet", cell("u", "not-open", null)],
  ["not asked", cell("u", "not-asked", null)],
  ["of a unit that did not exist", cell("u", "not-existing", null)],
  ["of an old year that nobody began", cell("u", "not-begun", null, null, 2014)],
])("no task: %s", (_, each) => {
  expect(told([each])).toEqual([]);
});

test("a correction that was begun or sent back is a task beside the approved form", () => {
  expect(told([cell("a", "approved", "draft"), cell("b", "approved", "returned")])).toEqual([
    "b returned",
    "a draft",
  ]);
});
