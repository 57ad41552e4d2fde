import { z } from "zod";
import { COUNTS, ROLLUPS, TIMINGS } from "../domain/measures";
import { PERIOD_BASES, PERIOD_KINDS, PRECISIONS } from "../domain/periods";
import { SUCCESSION_KINDS, UNIT_KINDS } from "../domain/units";
import { FLAGS, MISSING_REASONS, QUALIFIERS } from "../domain/values";
import { LONGEST_QUERY } from "../search-query";

/*
 * The read API's shapes: the routes answer in them and the OpenAPI document is made from them.
 */

const date = z.iso.date();
const localName = z.object({ vi: z.string(), en: z.string() });
const precision = z.enum(PRECISIONS).nullable();

export const periodSchema = z.object({
  kind: z.enum(PERIOD_KINDS),
  from: date.nullable().describe("First day; null where the source names no start."),
  to: date.describe("Last day, included."),
  precision: z.object({ from: precision, to: precision }),
  basis: z.enum(PERIOD_BASES),
  label: z.string().describe("As Vietnamese texts write it: 2017; 21/6/2017; 2008 – 21/6/2017."),
});

const rank = z
  .number()
  .int()
  .describe("1 states the published value; the others are its rivals, next best first.");

export const sourceSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("article"),
    rank,
    article: z.object({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      publishedOn: date,
      figure: z.number().int().describe("Number of the figure in the article, in document order."),
    }),
    quote: z.string().describe("The exact words (W3C TextQuoteSelector)."),
    start: z
      .number()
      .int()
      .nullable()
      .describe("UTF-16 offset in the NFC text; null where the words are lost."),
    end: z.number().int().nullable(),
    printed: z.string().describe("The number as printed."),
    value: z.number().nullable(),
    qualifier: z.enum(QUALIFIERS).nullable(),
  }),
  z.object({
    kind: z.literal("report"),
    rank,
    report: z.object({ number: z.string(), date, office: z.string() }),
    value: z.number().nullable(),
    qualifier: z.enum(QUALIFIERS).nullable(),
  }),
]);

export const observationSchema = z.object({
  measure: z.string(),
  unit: z.string(),
  categories: z.record(z.string(), z.string()).describe("Members by dimension; empty for the total."),
  period: periodSchema,
  value: z.number().nullable().describe("In the measure's unit of measure; a rate in per cent."),
  qualifier: z.enum(QUALIFIERS).nullable(),
  missing: z.enum(MISSING_REASONS).nullable(),
  flags: z.array(z.enum(FLAGS)),
  status: z.enum(["confirmed", "approved"]),
  sources: z.array(sourceSchema),
});
export type ApiObservation = z.infer<typeof observationSchema>;

export const measureSchema = z.object({
  id: z.string(),
  name: localName,
  unitOfMeasure: localName,
  definition: localName,
  timing: z.enum(TIMINGS),
  rollup: z.enum(ROLLUPS),
  counts: z.enum(COUNTS).nullable(),
  dimensions: z.array(
    z.object({ id: z.string(), categories: z.array(z.object({ id: z.string(), name: localName })) }),
  ),
  ratio: z.object({ numerator: z.string(), denominator: z.string() }).nullable(),
  subsetOf: z.string().nullable(),
  breaks: z.array(z.object({ date, precision: z.enum(["day", "year"]), legalBasis: z.string() })),
});

export const unitSchema = z.object({
  id: z.string(),
  kind: z.enum(UNIT_KINDS),
  name: localName,
  parent: z.string().nullable(),
  validFrom: date.nullable(),
  validTo: date.nullable(),
  codes: z.array(z.object({ code: z.string(), from: date.nullable(), to: date.nullable() })),
  successors: z.array(
    z.object({
      unit: z.string(),
      date,
      kind: z.enum(SUCCESSION_KINDS),
      extent: z.enum(["whole", "part"]),
      legalBasis: z.string(),
    }),
  ),
});

export const articleSchema = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  byline: z.string().nullable(),
  publishedOn: date,
  address: z.string().nullable(),
  figures: z.number().int(),
  contradictions: z.number().int(),
});

const foundExcerpts = z
  .array(z.string())
  .describe("Places with the words looked for; empty where the title says them all.");

export const searchSchema = z.object({
  counts: z
    .object({ measures: z.number().int(), units: z.number().int(), articles: z.number().int() })
    .describe("How many were found in all; the lists hold the best of them."),
  measures: z.array(
    z.object({ id: z.string(), name: localName, unitOfMeasure: localName, section: localName }),
  ),
  units: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(UNIT_KINDS),
      name: localName,
      validFrom: date.nullable(),
      validTo: date.nullable(),
      codes: unitSchema.shape.codes.describe("Codes that were looked for, with their dates."),
    }),
  ),
  articles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      publishedOn: date,
      excerpts: foundExcerpts,
      ofFullText: z.boolean().describe("Whether the excerpts are of the full text, for accounts only."),
    }),
  ),
});
export type ApiSearch = z.infer<typeof searchSchema>;

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  parameters: z.array(z.object({ name: z.string(), reason: z.string() })),
});

/** A list parameter may be given several times, or once with commas. */
const list = z
  .union([z.string(), z.array(z.string())])
  .transform((given) =>
    [given]
      .flat()
      .flatMap((each) => each.split(","))
      .filter((each) => each !== ""),
  )
  .optional();

export const observationsQuery = z.strictObject({
  measure: list,
  unit: list,
  category: z
    .string()
    .regex(/^([\w-]+=[\w-]+(,[\w-]+=[\w-]+)*)?$/, "dimension=member, or empty for totals")
    .optional(),
  from: date.optional(),
  to: date.optional(),
  format: z.enum(["json", "csv"]).default("json"),
});

/** The most of each kind that one answer holds. */
const MAX_FOUND = 50;

export const searchQuery = z.strictObject({
  q: z.string().trim().min(1).max(LONGEST_QUERY),
  limit: z.coerce.number().int().min(1).max(MAX_FOUND).default(10),
});
export const noQuery = z.strictObject({});
