import type { SaveCellsInput } from "@/db/write/submission/inputs";
import type { CellText } from "@/lib/cell-text";
import { type CellValue, EMPTY_CELL, sameCell } from "@/lib/domain/entry/cell-value";
import { MISSING_REASONS } from "@/lib/domain/values";
import { textsOf } from "@/lib/run-action";
import { savedAs } from "./entry-cells";
import type { ReportText } from "./entry-report";
import { FIELD, REPORT_BASE, REPORT_FIELD } from "./field-names";

/* A form that comes without script: all its cells at once, each with what stood there when the page was made. */

/** The cells of a posted form by facet. */
function typedCells(form: FormData): Record<string, CellText> {
  const prefix = FIELD.text("");
  const facets = [...form.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
  return Object.fromEntries(
    facets.map((facetId) => {
      const reason = String(form.get(FIELD.reason(facetId)) ?? "");
      return [
        facetId,
        {
          text: String(form.get(FIELD.text(facetId))),
          reason: MISSING_REASONS.find((each) => each === reason) ?? "",
          note: String(form.get(FIELD.note(facetId)) ?? ""),
        },
      ];
    }),
  );
}

export function typedReport(form: FormData): ReportText {
  const texts = textsOf(form, Object.values(REPORT_FIELD));
  return { number: texts.reportNumber, date: texts.reportDate, office: texts.reportOffice };
}

/** A hidden field of a page, which may have been tampered with: what it says is judged by the verb. */
function hiddenValue(form: FormData, name: string): unknown {
  try {
    return JSON.parse(String(form.get(name)));
  } catch {
    return null;
  }
}

/** The report's fields as they stood when the page was made. */
export const seenReport = (form: FormData) => hiddenValue(form, REPORT_BASE);

/** What stood in a cell when the page was made; an empty one where that cannot be read. */
const seenCell = (form: FormData, facetId: string): CellValue =>
  (hiddenValue(form, FIELD.base(facetId)) as CellValue | null) ?? EMPTY_CELL;

/** The cells that were changed on the page: the others follow whoever saved them. */
export function changedCells(form: FormData): Record<string, CellText> {
  const changed = Object.entries(typedCells(form)).filter(([facetId, cell]) => {
    const saved = savedAs(cell);
    return saved === null || !sameCell(saved, seenCell(form, facetId));
  });
  return Object.fromEntries(changed);
}

/** Changed cells as they are saved; null where one of them cannot be read, or has two senses. */
export function cellsToSave(form: FormData): SaveCellsInput["cells"] | null {
  const cells = Object.entries(changedCells(form)).map(([facetId, cell]) => ({
    facetId,
    saved: savedAs(cell),
  }));
  const readable = cells.flatMap(({ facetId, saved }) =>
    saved ? [{ facetId, base: seenCell(form, facetId), ...saved }] : [],
  );
  return readable.length === cells.length ? readable : null;
}
