import type { Measure } from "@/lib/domain/measures";
import { parseCategoryKey } from "@/lib/domain/measures";
import type { Value } from "@/lib/domain/values";
import type { Facet } from "../../read/catalogue";
import { PROFILES, SUBSETS } from "./profiles";
import { around, chance } from "./random";

const FIRST = 2012;
const LAST = 2025;
/** From reporting year 2022 fewer enterprises and schools are assessed (TT 124/2021/TT-BCA). */
const FEWER_ASSESSED: Readonly<Record<string, number>> = { enterprise: 0.45, school: 0.5 };

export interface InventedUnit {
  id: string;
  /** Size against a middling district. */
  weight: number;
}

export interface InventedYear {
  year: number;
  /** Share of the reporting year in which the unit existed: cuts what happens within a period. */
  share: number;
}

function sizeOf(measure: Measure, unit: InventedUnit, { year, share }: InventedYear): number {
  const profile = PROFILES[measure.id];
  if (!profile) return 0;
  const lean = around(0.25, "lean", measure.id, unit.id);
  const pace = profile.growth * around(0.5, "pace", measure.id, unit.id);
  const noise = around(profile.noise, "noise", measure.id, unit.id, year);
  const part = measure.timing === "flow" ? share : 1;
  return profile.base * unit.weight * lean * (1 + pace) ** (year - FIRST) * noise * part;
}

/** Splits a whole number by shares so that the parts add up to it exactly. */
function split(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((added, share) => added + share, 0);
  let left = total;
  return shares.map((share, at) => {
    const part = at === shares.length - 1 ? left : Math.min(left, Math.round((total * share) / sum));
    left -= part;
    return part;
  });
}

function partsOf(
  measure: Measure,
  total: number,
  members: readonly string[],
  unit: InventedUnit,
  year: number,
) {
  const shares = members.map(
    (member) =>
      (PROFILES[measure.id]?.shares?.[member] ?? 1) * around(0.2, "share", measure.id, member, unit.id),
  );
  const parts = split(total, shares);
  if (measure.id !== "places-assessed" || year < 2022) return parts;
  return parts.map((part, at) => Math.round(part * (FEWER_ASSESSED[members[at] ?? ""] ?? 1)));
}

/** The invented whole numbers of one unit and year, by facet; what the form does not ask for is left out. */
export function inventedFigures(
  measures: readonly Measure[],
  facets: readonly Facet[],
  unit: InventedUnit,
  when: InventedYear,
): Map<string, number> {
  const figures = new Map<string, number>();
  for (const measure of measures) {
    const asked = facets.filter(({ measureId }) => measureId === measure.id);
    const whole = SUBSETS[measure.id];
    if (whole) {
      const rise = (whole.rise * (when.year - FIRST)) / (LAST - FIRST);
      for (const facet of asked) {
        const of = figures.get(facet.id.replace(measure.id, whole.of)) ?? 0;
        const share = Math.min(1, (whole.share + rise) * around(0.05, "rate", facet.id, unit.id, when.year));
        figures.set(facet.id, Math.round(of * share));
      }
      continue;
    }
    const total = Math.round(sizeOf(measure, unit, when));
    let stated = total;
    for (const dimension of measure.dimensions) {
      const members = asked.flatMap(({ categoryKey }) => parseCategoryKey(categoryKey)[dimension] ?? []);
      const parts = partsOf(measure, total, members, unit, when.year);
      members.forEach((member, at) => {
        figures.set(`${measure.id}/${dimension}=${member}`, parts[at] ?? 0);
      });
      // Kinds are counted once: some of the types inside are also found outside.
      if (measure.rollup === "distinct") stated = Math.max(...parts, total - Math.floor(total / 6));
    }
    if (measure.hasTotal) figures.set(measure.id, stated);
  }
  return figures;
}

/** Now and then a cell is missing, or the report only says "more than" or "about". */
export function asReported(facetId: string, unitId: string, year: number, value: number): Value {
  const luck = chance("cell", facetId, unitId, year);
  const isTotal = !facetId.includes("/");
  if (isTotal && luck < 0.006) return { kind: "missing", reason: "not_reported" };
  if (isTotal && value > 100 && luck < 0.011) {
    return { kind: "number", value: Math.floor(value / 10) * 10, qualifier: "more_than" };
  }
  return { kind: "number", value, qualifier: "exact" };
}
