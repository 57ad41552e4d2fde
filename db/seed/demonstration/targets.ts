import type { Context } from "../../context";
import type { Catalogue } from "../../read/catalogue";
import { plannedUnits } from "../../read/plans";
import { setPlans } from "../../write/plan/set";
import { around } from "./random";

/** What is planned in the demonstration, and in which years. */
const PLANNED = "propaganda-sessions";
const YEARS = [2022, 2023, 2024];

const document = (year: number) =>
  `Kế hoạch ${10 + (year % 7)}/KH-MH ngày 20-01-${year} của Cơ quan minh họa`;

/** A round figure near what was invented for the unit, as if it had been set at the start of the year. */
function targetOf(value: number, unitId: string, year: number): number {
  const wanted = value * around(0.15, "target", unitId, year);
  const step = wanted > 2000 ? 100 : wanted > 200 ? 10 : 5;
  return Math.max(step, Math.round(wanted / step) * step);
}

/** Sets plans for the units of some years, by the same door as everything else. */
export async function setTargets(
  context: Context,
  catalogue: Catalogue,
  inventedOf: (unitId: string, year: number) => ReadonlyMap<string, number>,
): Promise<void> {
  for (const year of YEARS) {
    const cells = plannedUnits(catalogue, PLANNED, year).flatMap(({ id }) => {
      const value = inventedOf(id, year).get(PLANNED);
      return value === undefined ? [] : [{ unitId: id, value: targetOf(value, id, year), seen: 0 }];
    });
    const now = new Date(`${year}-01-22T03:00:00Z`);
    await setPlans({ ...context, now }, { facetId: PLANNED, year, document: document(year), cells });
  }
}
