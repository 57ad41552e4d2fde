import { z } from "zod";
import { isIsoDate } from "./domain/dates";
import { makesUnit, UNIT_CHANGE_KINDS, type UnitChangeKind } from "./domain/unit-change";

const first = (given: unknown) => [given].flat()[0];
const text = z.preprocess(first, z.string().trim().max(300).catch(""));
const querySchema = z.object({
  kind: z.preprocess(first, z.enum(UNIT_CHANGE_KINDS).catch("split")),
  from: z.preprocess((given) => [given ?? []].flat(), z.array(z.string()).max(50).catch([])),
  to: text,
  into: z.preprocess(first, z.enum(["new", "present"]).catch("new")),
  unitKind: text,
  nameVi: text,
  nameEn: text,
  shortVi: text,
  shortEn: text,
  code: text,
  date: text.transform((day) => (isIsoDate(day) ? day : "")),
  legalBasis: text,
  dissolves: z.preprocess(first, z.literal("on").optional().catch(undefined)),
});

export type UnitChangeFields = z.infer<typeof querySchema>;

/** The form of a change of units, in the address until somebody confirms it. */
export interface UnitChangeQuery {
  kind: UnitChangeKind;
  fields: UnitChangeFields;
  /** What the write door takes; null while the form is not filled in at all. */
  raw: Record<string, unknown> | null;
}

/** Reads the address; what the fields say is judged by the doors. */
export function unitChangeQuery(
  given: Readonly<Record<string, string | string[] | undefined>>,
): UnitChangeQuery {
  const fields = querySchema.parse(given);
  const { kind, from, to, into, unitKind, nameVi, nameEn, shortVi, shortEn, code, date, legalBasis } = fields;
  const makes = makesUnit(kind);
  const creates = makes === "always" || (makes === "maybe" && into === "new");
  const created = { kind: unitKind, nameVi, nameEn, shortVi, shortEn, code: code || null };
  const asked = "date" in given || "legalBasis" in given;
  const raw = {
    kind,
    fromIds: from,
    toId: creates || kind === "end" ? null : to,
    created: creates ? created : null,
    date,
    legalBasis,
    dissolves: kind === "split" && fields.dissolves === "on",
  };
  return { kind, fields, raw: asked ? raw : null };
}
