import { checkRows } from "@/lib/checked-rows";
import type { Check } from "@/lib/domain/checks/check";
import type { Value } from "@/lib/domain/values";
import type { FormRow } from "@/lib/form-rows";
import { afterPaint } from "./after-paint";
import { cellId, type EntrySheet } from "./entry-cells";

/** What the checks say of the forms of a table; they follow a keystroke, so that the digit is seen first. */
export class EntryChecks {
  readonly #byCell = new Map<string, readonly Check[]>();
  readonly #general = new Map<string, readonly Check[]>();
  #stale = new Set<string>();

  /** Findings at one cell. */
  at(id: string): readonly Check[] {
    return this.#byCell.get(id) ?? [];
  }

  /** Findings about a whole form. */
  general(unitId: string): readonly Check[] {
    return this.#general.get(unitId) ?? [];
  }

  /** Has a form checked in a moment, together with others that change until then. */
  soon(unitId: string, check: (unitIds: ReadonlySet<string>) => void): void {
    if (this.#stale.size === 0) {
      afterPaint(() => {
        const units = this.#stale;
        this.#stale = new Set();
        check(units);
      });
    }
    this.#stale.add(unitId);
  }

  /** Checks a form with the server's own functions. Returns the cells about which something else is said now. */
  run(
    { unitId, open, context }: EntrySheet,
    rows: readonly FormRow[],
    valueAt: (facetId: string) => Value | null,
  ): string[] {
    if (!open) return [];
    const { general, byFacet } = checkRows(rows, valueAt, context);
    this.#general.set(unitId, general);
    return rows.flatMap(({ facetId }) => {
      const id = cellId(unitId, facetId);
      const checks = byFacet.get(facetId) ?? [];
      if (JSON.stringify(checks) === JSON.stringify(this.at(id))) return [];
      this.#byCell.set(id, checks);
      return [id];
    });
  }
}
