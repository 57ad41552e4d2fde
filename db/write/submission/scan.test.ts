import { describe, expect } from "vitest";
import type { Role } from "@/lib/domain/permissions";
import { LARGEST_SCAN } from "@/lib/formats/scan-limits";
import type { Db } from "../../client";
import {
  approvedSubmission,
  draftSubmission,
  freshAccount,
  returnedSubmission,
  submittedSubmission,
} from "../../factories";
import { readCatalogue } from "../../read/catalogue";
import { readScan, readScanFile } from "../../read/scans";
import { readSubmission } from "../../read/submissions";
import { checksums } from "../../testing/checksums";
import { contextOf, NOW, test } from "../../testing/database";
import { changesOf, type Scene, submissionScene } from "../../testing/submission-scene";
import { onlyInScope, testWhoMay } from "../../testing/who-may";
import { attachScan } from "./attach-scan";
import { removeScan } from "./remove-scan";

const PDF = new TextEncoder().encode("%PDF-1.7 báo cáo đã ký");
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
const scan = (submissionId: string, content = PDF, fileName = "báo cáo.pdf") => ({
  submissionId,
  fileName,
  content,
});

testWhoMay({
  verb: "attach a scan",
  ...onlyInScope("staff"),
  scene: async (db) => {
    const { submissionId } = await draftSubmission((await submissionScene(db)).staff);
    return (context) => attachScan(context, scan(submissionId));
  },
});

testWhoMay({
  verb: "remove a scan",
  ...onlyInScope("staff"),
  scene: async (db) => {
    const { staff } = await submissionScene(db);
    const { submissionId } = await draftSubmission(staff);
    await attachScan(staff, scan(submissionId));
    return (context) => removeScan(context, { submissionId });
  },
});

describe("the scan of the signed report", () => {
  test("is kept byte by byte, replaced and removed, and the record tells each by its hash", async ({
    db,
  }) => {
    const { staff } = await submissionScene(db);
    const { submissionId } = await draftSubmission(staff);
    const catalogue = await readCatalogue({ db });
    const first = await attachScan(staff, scan(submissionId));
    expect(await readScanFile(staff, catalogue, submissionId)).toEqual({
      fileName: "báo cáo.pdf",
      mediaType: "application/pdf",
      content: PDF,
    });
    const second = await attachScan(staff, scan(submissionId, PNG, "ảnh.pdf"));
    const { submission } = await readSubmission(staff, catalogue, submissionId);
    expect(await readScan(staff, catalogue, submission)).toEqual({
      fileName: "ảnh.pdf",
      mediaType: "image/png",
      size: PNG.length,
      by: staff.viewer.name,
      at: NOW.toISOString(),
    });
    await removeScan(staff, { submissionId });
    expect(await readScan(staff, catalogue, submission)).toBeNull();
    await expect(readScanFile(staff, catalogue, submissionId)).rejects.toMatchObject({ code: "not-found" });
    await expect(removeScan(staff, { submissionId })).rejects.toMatchObject({ code: "not-found" });
    const told = (await changesOf(db, submissionId)).slice(-3).map(({ verb, cells }) => [verb, cells[0]]);
    expect(told).toEqual([
      ["submission.attach-scan", { cell: "scan", before: null, after: first.sha256 }],
      ["submission.attach-scan", { cell: "scan", before: first.sha256, after: second.sha256 }],
      ["submission.remove-scan", { cell: "scan", before: second.sha256, after: null }],
    ]);
  });

  test.for([
    ["scan-empty", new Uint8Array(0)],
    ["not-a-scan", new TextEncoder().encode("<script>alert(1)</script>")],
    ["scan-too-large", new Uint8Array(LARGEST_SCAN + 1)],
  ] as const)("is refused: %s", async ([reason, content], { db }) => {
    const { staff } = await submissionScene(db);
    const { submissionId } = await draftSubmission(staff);
    const before = await checksums(db);
    await expect(attachScan(staff, scan(submissionId, content))).rejects.toMatchObject({
      code: "unreadable-file",
      details: { reason },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test.for([
    ["submitted", ({ staff }: Scene) => submittedSubmission(staff)],
    ["approved", ({ staff, commander }: Scene) => approvedSubmission(staff, commander)],
  ] as const)("stays as it is once the form is %s", async ([state, make], { db }) => {
    const scene = await submissionScene(db);
    const { submissionId } = await make(scene);
    const before = await checksums(db);
    const refused = { code: "wrong-state", details: { state } };
    await expect(attachScan(scene.staff, scan(submissionId))).rejects.toMatchObject(refused);
    await expect(removeScan(scene.staff, { submissionId })).rejects.toMatchObject(refused);
    expect(await checksums(db)).toEqual(before);
  });

  test("may be attached to a form that was sent back", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const { submissionId } = await returnedSubmission(staff, commander);
    await attachScan(staff, scan(submissionId));
    expect((await readScanFile(commander, await readCatalogue({ db }), submissionId)).content).toEqual(PDF);
  });

  test("is for those who may see the submission and each of its figures", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const attached = async (formId: string, unitId: string, year: number) => {
      const { submissionId } = await draftSubmission(staff, { formId, unitId, year });
      await attachScan(staff, scan(submissionId));
      return submissionId;
    };
    const district = await attached("D", "huyen-cang-long", 2018);
    const commune = await attached("C", "xa-cang-long", 2026);
    const catalogue = await readCatalogue({ db });
    const codeFor = async (on: Db, role: Role, unitId: string | null, submissionId: string) => {
      const context = contextOf(on, await freshAccount(on, role, unitId));
      return readScanFile(context, catalogue, submissionId).then(
        ({ mediaType }) => mediaType,
        ({ code }) => code,
      );
    };
    const read = (role: Role, unitId: string | null, submissionId: string) =>
      codeFor(db, role, unitId, submissionId);
    expect(await read("staff", "huyen-cang-long", district)).toBe("application/pdf");
    expect(await read("commander", null, district)).toBe("application/pdf");
    expect(await read("admin", null, district)).toBe("application/pdf");
    expect(await read("staff", "huyen-cau-ke", district)).toBe("not-found");
    expect(await read("commander", "xa-cang-long", commune)).toBe("application/pdf");
    // Tip-offs of a commune are on the paper too, and an administrator has no task on them.
    expect(await read("admin", null, commune)).toBe("not-found");
    await expect(readScanFile(contextOf(db), catalogue, district)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });
});
