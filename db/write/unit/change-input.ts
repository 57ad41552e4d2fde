import { z } from "zod";
import { UNIT_CHANGE_KINDS, type UnitChange } from "@/lib/domain/unit-change";
import { UNIT_KINDS } from "@/lib/domain/units";
import { dayInput } from "../calendar/dates-input";
import { plainText } from "../plain-text";

const name = plainText(100).min(1);
export const codeInput = z
  .string()
  .trim()
  .regex(/^\d{1,10}$/);

/** A change of units as the form sends it; whether it makes sense is for lib/domain/unit-change. */
export const unitChangeInput = z
  .object({
    kind: z.enum(UNIT_CHANGE_KINDS),
    fromIds: z.array(z.string()).max(50),
    toId: z.string().nullable(),
    created: z
      .object({
        kind: z.enum(UNIT_KINDS),
        nameVi: name,
        nameEn: name,
        shortVi: name,
        shortEn: name,
        code: codeInput.nullable(),
      })
      .nullable(),
    date: dayInput,
    legalBasis: plainText(200).min(1),
    dissolves: z.boolean(),
  })
  .transform(
    ({ created, ...change }): UnitChange => ({
      ...change,
      created: created && {
        kind: created.kind,
        name: { vi: created.nameVi, en: created.nameEn },
        shortName: { vi: created.shortVi, en: created.shortEn },
        code: created.code,
      },
    }),
  );
