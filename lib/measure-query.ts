import { z } from "zod";
import { MAX_HIGHLIGHTED } from "./domain/charts/year-lines";
import { type IsoDate, isIsoDate } from "./domain/dates";
import { BOUNDARIES, type Boundaries, MODES, type Mode } from "./domain/figure-modes";
import { FIRST_YEAR } from "./domain/record-years";

const list = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()));

const querySchema = z.object({
  from: z.coerce.number().int().catch(FIRST_YEAR),
  to: z.coerce.number().int().optional().catch(undefined),
  category: z.string().catch(""),
  unit: list.catch([]),
  pending: z.literal("1").optional().catch(undefined),
  provisional: z.literal("0").optional().catch(undefined),
  mode: z.enum(MODES).catch("absolute"),
  boundaries: z.enum(BOUNDARIES).catch("reported"),
  year: z.coerce.number().int().optional().catch(undefined),
  events: z.literal("1").optional().catch(undefined),
  text: z.literal("full").optional().catch(undefined),
  asof: z.string().refine(isIsoDate).optional().catch(undefined),
});

/** The state of a measure's page, all of it in the address. */
export interface MeasureFilters {
  fromYear: number;
  toYear: number;
  categoryKey: string;
  /** Chosen units, at most six; empty for the default choice. */
  units: string[];
  withPending: boolean;
  /** False leaves out what is provisional. */
  withProvisional: boolean;
  mode: Mode;
  boundaries: Boundaries;
  /** The year of the ranking; null for the latest with figures. */
  year: number | null;
  /** Whether the movement's events are drawn beside the figures. */
  withEvents: boolean;
  wholeText: boolean;
  /** The day whose figures are shown, as they were published by its end; null for those of now. */
  asOf: IsoDate | null;
}

/** Reads the address; what makes no sense falls back to the whole, so that no link is ever broken. */
export function measureFilters(
  given: Readonly<Record<string, string | string[] | undefined>>,
  lastYear: number,
): MeasureFilters {
  const query = querySchema.parse(given);
  const { from, to, category, unit, pending, provisional, mode, boundaries, year, events, text, asof } =
    query;
  const inside = (value: number) => Math.min(Math.max(value, FIRST_YEAR), lastYear);
  const ends = [inside(from), inside(to ?? lastYear)].sort((a, b) => a - b);
  const [fromYear = FIRST_YEAR, toYear = lastYear] = ends;
  return {
    fromYear,
    toYear,
    categoryKey: category,
    units: unit.slice(0, MAX_HIGHLIGHTED),
    withPending: pending === "1",
    withProvisional: provisional !== "0",
    mode,
    boundaries,
    year: year !== undefined && year >= fromYear && year <= toYear ? year : null,
    withEvents: events === "1",
    wholeText: text === "full",
    asOf: asof ?? null,
  };
}

/** These filters as a query: what a plain form would send. */
export function measureQueryOf(filters: MeasureFilters): URLSearchParams {
  const query = new URLSearchParams();
  query.set("from", String(filters.fromYear));
  query.set("to", String(filters.toYear));
  if (filters.categoryKey) query.set("category", filters.categoryKey);
  for (const unit of filters.units) query.append("unit", unit);
  if (filters.withPending) query.set("pending", "1");
  if (!filters.withProvisional) query.set("provisional", "0");
  if (filters.mode !== "absolute") query.set("mode", filters.mode);
  if (filters.boundaries !== "reported") query.set("boundaries", filters.boundaries);
  if (filters.year !== null) query.set("year", String(filters.year));
  if (filters.withEvents) query.set("events", "1");
  if (filters.asOf !== null) query.set("asof", filters.asOf);
  return query;
}

/** The address of the page with these filters. */
export const measureAddress = (measureId: string, filters: MeasureFilters): string =>
  `/measures/${measureId}?${measureQueryOf(filters)}`;
