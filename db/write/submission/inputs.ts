import { z } from "zod";
import { isIsoDate } from "@/lib/domain/dates";
import { MISSING_REASONS, QUALIFIERS } from "@/lib/domain/values";
import { plainText } from "../plain-text";

/** What a cell can hold at all; whether a number is sane is for the checks, which block handing in. */
const LARGEST_VALUE = 1e15;

const value = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("number"),
      value: z.number().nonnegative().max(LARGEST_VALUE),
      qualifier: z.enum(QUALIFIERS),
    }),
    z.object({ kind: z.literal("missing"), reason: z.enum(MISSING_REASONS) }),
  ])
  .nullable();

const facetId = z.string().min(1).max(200);
const note = plainText(1000).nullable();

const line = z.object({ facetId, value, note });

/** A cell with what stood there when it was typed. */
const typedCell = line.extend({ base: z.object({ value, note }) });

export const seenSubmission = z.object({ submissionId: z.uuid(), version: z.number().int().positive() });

const reportInput = z.object({
  number: plainText(100).nullable(),
  date: z.string().refine(isIsoDate).nullable(),
  office: plainText(200).nullable(),
});

export const openInput = z.object({
  formId: z.string().min(1).max(20),
  unitId: z.string().min(1).max(100),
  year: z.number().int().min(1990).max(2100),
});

export const saveInput = seenSubmission.extend({ report: reportInput, lines: z.array(line).max(500) });
/** A form is sent back as a whole, or with the cells to be looked at again. */
const returnedCells = z.array(facetId).max(500).default([]);

export const reasonInput = seenSubmission.extend({ reason: plainText(2000).refine((text) => text !== "") });
export const returnInput = reasonInput.extend({ cells: returnedCells });

/** Cells that one person typed, each on its own; the report's fields likewise. */
export const saveCellsInput = z.object({
  submissionId: z.uuid(),
  cells: z.array(typedCell).max(500),
  report: z.object({ mine: reportInput, base: reportInput }).optional(),
});

export type SaveCellsInput = z.infer<typeof saveCellsInput>;
export type SaveInput = z.infer<typeof saveInput>;
export type LineInput = SaveInput["lines"][number];
