import { expect, test } from "vitest";
import { auditAddress, auditQuery } from "./audit-query";

const ALL = { actorId: null, subjectKind: null, verb: null, from: null, to: null, text: "" };

test("an empty address asks for everything, and so does one that makes no sense", () => {
  const everything = { filter: ALL, before: null, verify: false };
  expect(auditQuery({})).toEqual(everything);
  expect(auditQuery({ from: "hôm qua", to: "2026-02-30", before: "x", verify: "yes" })).toEqual(everything);
});

test("what is asked for comes back from its own address", () => {
  const filter = {
    actorId: "a b",
    subjectKind: "submission",
    verb: "submission.approve",
    from: "2026-01-01",
    to: "2026-02-01",
    text: "Càng Long",
  };
  const address = auditAddress(filter, { before: 12, verify: true });
  const query = Object.fromEntries(new URL(address, "http://x").searchParams);
  expect(auditQuery(query)).toEqual({ filter, before: 12, verify: true });
  expect(auditAddress(ALL)).toBe("/audit");
});
