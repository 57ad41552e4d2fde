import type { Measure } from "../measures";

const NO_NAME = { vi: "", en: "" };

/** A measure of a test: a public sum without categories unless told otherwise. */
export function measure(id: string, changes: Partial<Measure> = {}): Measure {
  return {
    id,
    section: "models",
    position: 1,
    name: NO_NAME,
    unitOfMeasure: NO_NAME,
    definition: NO_NAME,
    timing: "stock",
    rollup: "sum",
    counts: "distinct",
    visibility: "public",
    communeVisibility: "public",
    dimensions: [],
    hasTotal: true,
    ratio: null,
    subsetOf: null,
    breaks: [],
    ...changes,
  };
}

const SECTION_3 = [{ date: "2022-11-18", precision: "day", legalBasis: "HD 22/HD-BCA-V05" } as const];

export const CLUBS_MEASURE = measure("clubs", { dimensions: ["sector"], breaks: SECTION_3 });
export const MODEL_TYPES = measure("model-types", {
  rollup: "distinct",
  dimensions: ["sector"],
  breaks: SECTION_3,
});
export const COLLECTIVES = measure("commended-collectives", {
  timing: "flow",
  counts: "unknown",
  dimensions: ["authority", "award"],
});
export const PLACES_ASSESSED = measure("places-assessed", {
  timing: "status",
  dimensions: ["place-kind"],
  hasTotal: false,
});
export const PLACES_SAFE = measure("places-safe", {
  timing: "status",
  dimensions: ["place-kind"],
  hasTotal: false,
  subsetOf: "places-assessed",
});
export const PLACES_SAFE_RATE = measure("places-safe-rate", {
  timing: "status",
  rollup: "ratio",
  counts: null,
  ratio: { numerator: "places-safe", denominator: "places-assessed" },
});
export const AREAS_CLASSIFIED = measure("residential-areas-classified", {
  timing: "status",
  visibility: "internal",
  communeVisibility: "internal",
  dimensions: ["class"],
});
export const TIP_OFFS = measure("tip-offs", {
  timing: "flow",
  counts: "turns",
  visibility: "internal",
  communeVisibility: "sensitive",
});
export const TIP_OFFS_USEFUL = measure("tip-offs-useful", {
  ...TIP_OFFS,
  id: "tip-offs-useful",
  subsetOf: "tip-offs",
});
