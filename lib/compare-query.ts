import { z } from "zod";
import { MAX_HIGHLIGHTED } from "./domain/charts/year-lines";
import { type MeasureFilters, measureFilters } from "./measure-query";

/** As many units as there are colours to tell them apart. */
export const MAX_UNITS = MAX_HIGHLIGHTED;
export const MAX_MEASURES = 4;

const list = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => [...new Set(given === undefined ? [] : [given].flat())])
  .catch([]);

const querySchema = z.object({ unit: list, measure: list });

type Shared = Pick<
  MeasureFilters,
  "fromYear" | "toYear" | "withPending" | "withProvisional" | "mode" | "boundaries" | "asOf"
>;

/** The state of the page that compares, all of it in the address. */
export interface CompareFilters extends Shared {
  /** Known units in the order of choice, at most six. */
  units: string[];
  /** Known facets, "clubs" or "places-safe/place-kind=school", in the order of choice, at most four. */
  facets: string[];
  /** How many were chosen beyond those. */
  leftOut: { units: number; facets: number };
}

/** Reads the address; what is not known is dropped, so that no link is ever broken. */
export function compareFilters(
  query: Readonly<Record<string, string | string[] | undefined>>,
  known: { units: ReadonlySet<string>; facets: ReadonlySet<string> },
  lastYear: number,
): CompareFilters {
  const { unit, measure } = querySchema.parse(query);
  const units = unit.filter((id) => known.units.has(id));
  const facets = measure.filter((id) => known.facets.has(id));
  const { fromYear, toYear, withPending, withProvisional, mode, boundaries, asOf } = measureFilters(
    query,
    lastYear,
  );
  return {
    fromYear,
    toYear,
    withPending,
    withProvisional,
    mode,
    boundaries,
    asOf,
    units: units.slice(0, MAX_UNITS),
    facets: facets.slice(0, MAX_MEASURES),
    leftOut: {
      units: Math.max(0, units.length - MAX_UNITS),
      facets: Math.max(0, facets.length - MAX_MEASURES),
    },
  };
}

/** The address of a comparison; what is not given stays at its default. */
export function compareAddress({
  units,
  facets,
  boundaries = "reported",
}: Pick<CompareFilters, "units" | "facets"> & Partial<Pick<CompareFilters, "boundaries">>): string {
  const query = new URLSearchParams();
  for (const unit of units) query.append("unit", unit);
  for (const facet of facets) query.append("measure", facet);
  if (boundaries !== "reported") query.set("boundaries", boundaries);
  return `/compare?${query}`;
}
