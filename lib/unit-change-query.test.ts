import { expect, test } from "vitest";
import { unitChangeQuery } from "./unit-change-query";

const NAMES = { nameVi: "Xã Mới", nameEn: "Mới", shortVi: "Mới", shortEn: "Mới", unitKind: "commune" };

test("an address that asks for nothing offers a split, and judges nothing", () => {
  expect(unitChangeQuery({})).toMatchObject({ kind: "split", raw: null });
  expect(unitChangeQuery({ kind: "what" }).kind).toBe("split");
});

test("a split takes the new unit and no present one", () => {
  const { raw } = unitChangeQuery({
    kind: "split",
    from: "xa-a",
    to: "xa-b",
    date: "2027-01-01",
    legalBasis: "NQ 1",
    code: "",
    dissolves: "on",
    ...NAMES,
  });
  expect(raw).toMatchObject({
    fromIds: ["xa-a"],
    toId: null,
    created: { kind: "commune", nameVi: "Xã Mới", code: null },
    dissolves: true,
  });
});

test("a merger goes into a new unit or a present one, as chosen; only a split dissolves", () => {
  const given = { kind: "merge", from: ["xa-a", "xa-b"], to: "xa-c", date: "x", dissolves: "on", ...NAMES };
  expect(unitChangeQuery({ ...given, into: "present" }).raw).toMatchObject({
    fromIds: ["xa-a", "xa-b"],
    toId: "xa-c",
    created: null,
    date: "",
    dissolves: false,
  });
  expect(unitChangeQuery({ ...given, into: "new" }).raw).toMatchObject({
    toId: null,
    created: { code: null },
  });
  expect(unitChangeQuery({ ...given, kind: "end" }).raw).toMatchObject({ toId: null, created: null });
});
