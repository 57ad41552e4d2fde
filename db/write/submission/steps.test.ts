import { describe, expect } from "vitest";
import type { Role, Viewer } from "@/lib/domain/permissions";
import { stepRefusal } from "@/lib/domain/submission-steps";
import {
  SUBMISSION_EVENTS,
  SUBMISSION_STATES,
  type SubmissionEvent,
  type SubmissionState,
  transition,
} from "@/lib/domain/submissions";
import type { Context } from "../../context";
import {
  approvedSubmission,
  draftSubmission,
  type FilledSubmission,
  freshAccount,
  returnedSubmission,
  submittedSubmission,
} from "../../factories";
import { readCatalogue } from "../../read/catalogue";
import { checksums } from "../../testing/checksums";
import { contextOf, test, withRollback } from "../../testing/database";
import { rowOf, type Scene, submissionScene } from "../../testing/submission-scene";
import { approveSubmission } from "./approve";
import { correctSubmission } from "./correct";
import { lockApproved } from "./lock";
import { returnSubmission } from "./return";
import { saveCells } from "./save-cells";
import { submitSubmission } from "./submit";
import { unlockSubmission } from "./unlock";
import { withdrawSubmission } from "./withdraw";

/* Every step, tried in every state by every role in every scope: what is not in the table is refused with its reason. */

const REASON = "Rà soát lại sổ theo dõi";

const MAKE: Record<SubmissionState, (scene: Scene) => Promise<FilledSubmission>> = {
  draft: ({ staff }) => draftSubmission(staff),
  submitted: ({ staff }) => submittedSubmission(staff),
  returned: ({ staff, commander }) => returnedSubmission(staff, commander),
  approved: ({ staff, commander }) => approvedSubmission(staff, commander),
  locked: async ({ staff, commander }) => {
    const approved = await approvedSubmission(staff, commander);
    return { ...approved, ...(await lockApproved(commander, approved)) };
  },
};

const ACT: Record<SubmissionEvent, (context: Context, seen: FilledSubmission) => Promise<unknown>> = {
  save: (context, { submissionId }) => {
    const value = (number: number) => ({ kind: "number", value: number, qualifier: "exact" });
    const cell = { facetId: "clubs", base: { value: value(60), note: null }, value: value(61), note: null };
    return saveCells(context, { submissionId, cells: [cell] });
  },
  submit: submitSubmission,
  withdraw: withdrawSubmission,
  approve: approveSubmission,
  return: (context, seen) => returnSubmission(context, { ...seen, reason: REASON }),
  lock: lockApproved,
  unlock: (context, seen) => unlockSubmission(context, { ...seen, reason: REASON }),
  correct: (context, seen) => correctSubmission(context, { ...seen, reason: REASON }),
};

/** Whose step it is, written down a second time: the table of the code has to say the same. */
const WHOSE: Record<SubmissionEvent, Role> = {
  save: "staff",
  submit: "staff",
  withdraw: "staff",
  approve: "commander",
  return: "commander",
  lock: "commander",
  unlock: "admin",
  correct: "staff",
};

const HOLDING = [null, "tinh-tra-vinh", "huyen-cang-long"];
const SCOPES = [...HOLDING, "huyen-cau-ke"];
const ROLES: Role[] = ["staff", "commander", "admin"];

describe.each(SUBMISSION_STATES)("in the state %s", (state) => {
  test.for(SUBMISSION_EVENTS)("%s", async (event, { db }) => {
    const scene = await submissionScene(db);
    const seen = await MAKE[state](scene);
    const { units } = await readCatalogue({ db });
    const row = await rowOf(db, seen.submissionId);

    const attempt = async (viewer: Viewer, expected: string | null) => {
      expect(stepRefusal(viewer, row, event, units), "the button").toBe(expected);
      await withRollback(db, async (inner) => {
        const before = await checksums(inner);
        const act = ACT[event](contextOf(inner, viewer), seen);
        if (expected === null) {
          await act;
          const { state: after } = await rowOf(inner, seen.submissionId);
          expect(after).toBe(transition(state, event));
          expect((await checksums(inner))["public.change"]).not.toEqual(before["public.change"]);
        } else {
          await expect(act).rejects.toMatchObject({ code: expected });
          expect(await checksums(inner)).toEqual(before);
        }
      });
    };

    const possible = transition(state, event) !== null;
    for (const role of ROLES) {
      for (const unitId of SCOPES) {
        const may = role === WHOSE[event] && HOLDING.includes(unitId);
        const viewer = await freshAccount(db, role, unitId);
        await attempt(viewer, may ? (possible ? null : "wrong-state") : "forbidden");
      }
    }
    await attempt({ kind: "stranger" }, "unauthenticated");
    if (possible && (event === "approve" || event === "return")) {
      // Whoever handed it in, though the account was raised since.
      await attempt({ ...scene.staff.viewer, role: "commander" }, "own-submission");
    }
  });
});
