import { reportingWindow } from "../reporting-years";
import type { Unit } from "../units";
import { type Check, formFinding } from "./check";

export interface FormPeriod {
  unit: Pick<Unit, "id" | "validFrom" | "validTo">;
  /** Reporting year. */
  year: number;
  /** Whether the calendar lets the form be handed in. */
  open: boolean;
  locked: boolean;
}

/** The unit existed in the reporting year, and the year is open and not locked. */
export function checkValidity({ unit, year, open, locked }: FormPeriod): Check[] {
  const error = (code: string, values: Check["message"]["values"]) =>
    formFinding("validity", "error", code, values);
  if (!reportingWindow(unit, year)) {
    const { validFrom, validTo } = unit;
    return [
      error("unit-not-valid", { unit: unit.id, year, validFrom: validFrom ?? "", validTo: validTo ?? "" }),
    ];
  }
  if (locked) return [error("period-locked", { year })];
  return open ? [] : [error("period-not-open", { year })];
}
