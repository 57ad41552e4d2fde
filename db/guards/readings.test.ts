import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { readingDecision } from "../schema/readings";
import { test } from "../testing/database";
import { readingScene } from "../testing/reading-scene";
import { CHECK, refusedByDatabase } from "../testing/refused-by-database";
import { refuseProposal } from "../write/article/refuse";

describe("a decision about a proposal", () => {
  test.for([
    ["its outcome", { outcome: "confirmed" }],
    ["who decided", { decidedBy: "somebody else" }],
    ["its words", { exact: "1.421 câu lạc bộ" }],
    ["its moment", { decidedAt: "2020-01-01T00:00:00Z" }],
  ] as const)("never changes %s", async ([, fields], { db }) => {
    const { staff, inputOf } = await readingScene(db);
    const { decisionId } = await refuseProposal(staff, inputOf("1.420"));
    const act = refusedByDatabase(db, (at) =>
      at.update(readingDecision).set(fields).where(eq(readingDecision.id, decisionId)),
    );
    expect((await act)?.code).toBe(CHECK);
  });

  test("is taken back once", async ({ db }) => {
    const { staff, inputOf } = await readingScene(db);
    const { decisionId } = await refuseProposal(staff, inputOf("1.420"));
    const take = (withdrawnAt: string | null) =>
      refusedByDatabase(db, (at) =>
        at.update(readingDecision).set({ withdrawnAt }).where(eq(readingDecision.id, decisionId)),
      );
    expect(await take("2027-01-06T00:00:00Z")).toBeNull();
    for (const other of [null, "2027-01-07T00:00:00Z"]) {
      expect(await take(other)).toEqual({ code: CHECK, constraint: "reading_decision_fixed" });
    }
  });
});
