import { z } from "zod";

const text = z.preprocess((given) => [given].flat()[0], z.string().max(100).catch(""));
const querySchema = z.object({ change: text, unit: text, of: text });

/** What the page of the calendar has open: the days of a form, and the time of a unit. */
export interface CalendarQuery {
  change: { year: number; formId: string } | null;
  extension: { unitId: string; year: number } | null;
}

/** Reads the address; what makes no sense opens nothing. */
export function calendarQuery(given: Readonly<Record<string, string | string[] | undefined>>): CalendarQuery {
  const { change, unit, of } = querySchema.parse(given);
  const [, year, formId] = /^(\d{4})-(\w+)$/.exec(change) ?? [];
  return {
    change: year && formId ? { year: Number(year), formId } : null,
    extension: unit && /^\d{4}$/.test(of) ? { unitId: unit, year: Number(of) } : null,
  };
}
