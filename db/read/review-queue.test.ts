import { describe, expect } from "vitest";
import {
  approvedSubmission,
  completeLines,
  freshAccount,
  REPORT,
  returnedSubmission,
  submittedSubmission,
} from "../factories";
import { contextOf, test } from "../testing/database";
import { submissionScene } from "../testing/submission-scene";
import { commentOnCell } from "../write/submission/comment";
import { openSubmission } from "../write/submission/open";
import { saveSubmission } from "../write/submission/save";
import { submitSubmission } from "../write/submission/submit";
import { readCatalogue } from "./catalogue";
import { readPeers } from "./peers";
import { readReviewQueue } from "./review-queue";

const WAITING = { state: "submitted", due: null, unitId: "", formId: "" } as const;
const form = (unitId: string, year = 2018) => ({ formId: "D", unitId, year });
const commune = (unitId: string) => ({ formId: "C", unitId, year: 2026 });

describe("the queue", () => {
  test("tells of each form its warnings, follow-ups, day, and whose decision it is not", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const clean = await submittedSubmission(staff, form("huyen-cang-long"));
    const { id: submissionId } = await openSubmission(staff, form("huyen-cau-ke"));
    const lines = (await completeLines(staff, form("huyen-cau-ke"))).map((line) =>
      line.facetId === "clubs"
        ? { ...line, value: { kind: "number", value: 61, qualifier: "exact" }, note: "theo báo cáo giấy" }
        : line,
    );
    const { version } = await saveSubmission(staff, { submissionId, version: 1, report: REPORT, lines });
    await submitSubmission({ ...staff, now: new Date("2027-01-05T04:00:00Z") }, { submissionId, version });
    await commentOnCell(commander, { submissionId, facetId: "clubs", text: "Xem lại", followUp: true });
    const catalogue = await readCatalogue({ db });
    const rows = await readReviewQueue(commander, catalogue, WAITING);
    expect(rows.map(({ submission, ...row }) => ({ id: submission.id, ...row }))).toEqual([
      { id: clean.submissionId, dueOn: null, due: "none", warnings: 0, followUps: 0, refusal: null },
      { id: submissionId, dueOn: null, due: "none", warnings: 1, followUps: 1, refusal: null },
    ]);
    const own = contextOf(db, { ...staff.viewer, role: "commander" });
    const [mine] = await readReviewQueue(own, catalogue, WAITING);
    expect(mine?.refusal).toBe("own-submission");
    const other = contextOf(db, await freshAccount(db, "commander", "huyen-tieu-can"));
    expect(await readReviewQueue(other, catalogue, WAITING)).toEqual([]);
  });

  test("is narrowed by state, unit, form and day", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    await submittedSubmission(staff, form("huyen-cang-long"));
    await submittedSubmission(staff, form("huyen-cau-ke"));
    await submittedSubmission(staff, commune("xa-cang-long"));
    await returnedSubmission(staff, commander, form("huyen-tieu-can"));
    await approvedSubmission(staff, commander, form("huyen-tra-cu"));
    const catalogue = await readCatalogue({ db });
    const found = async (filter: object, today = "2027-01-05") => {
      const rows = await readReviewQueue({ ...commander, today }, catalogue, { ...WAITING, ...filter });
      return rows.map(({ submission }) => submission.unitId).sort();
    };
    expect(await found({})).toEqual(["huyen-cang-long", "huyen-cau-ke", "xa-cang-long"]);
    expect(await found({ formId: "D" })).toEqual(["huyen-cang-long", "huyen-cau-ke"]);
    expect(await found({ unitId: "huyen-cau-ke" })).toEqual(["huyen-cau-ke"]);
    expect(await found({ state: "returned" })).toEqual(["huyen-tieu-can"]);
    expect(await found({ state: null })).toHaveLength(5);
    // Back entry is due on no day; the communes' year on 15 January.
    expect(await found({ due: "none" })).toEqual(["huyen-cang-long", "huyen-cau-ke"]);
    expect(await found({ due: "later" })).toEqual(["xa-cang-long"]);
    expect(await found({ due: "week" }, "2027-01-10")).toEqual(["xa-cang-long"]);
    expect(await found({ due: "overdue" }, "2027-01-16")).toEqual(["xa-cang-long"]);
  });

  test("is refused to a stranger", async ({ db }) => {
    const catalogue = await readCatalogue({ db });
    await expect(readReviewQueue(contextOf(db), catalogue, WAITING)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });
});

describe("what the other units report", () => {
  test("is their approved figure, else the one handed in, of the same form and year", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    await submittedSubmission(staff, form("huyen-cang-long"), 1);
    await approvedSubmission(staff, commander, form("huyen-cau-ke"), 2);
    await submittedSubmission(staff, form("huyen-tieu-can"), 3);
    await returnedSubmission(staff, commander, form("huyen-tra-cu"));
    await approvedSubmission(staff, commander, form("huyen-cau-ngang", 2017), 5);
    await approvedSubmission(staff, commander, { formId: "B", unitId: "khoi-co-quan-tinh", year: 2018 }, 7);
    const catalogue = await readCatalogue({ db });
    const peers = await readPeers(commander, catalogue, form("huyen-cang-long"));
    expect(
      peers
        .get("teams|")
        ?.map((value) => value.kind === "number" && value.value)
        .sort(),
    ).toEqual([120, 180]);
    const whole = { formId: "P", unitId: "tinh-tra-vinh", year: 2018 };
    expect(await readPeers(commander, catalogue, whole)).toEqual(new Map());
  });
});
