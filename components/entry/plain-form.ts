import type { SaveCellsInput } from "@/db/write/submission/inputs";
import type { CellText } from "@/lib/cell-text";
import { type CellValue, EMPTY_CELL } from "@/lib/domain/entry/cell-value";
import { MISSING_REASONS } from "@/lib/domain/values";
import { textsOf } from "@/lib/run-action";
import { savedAs } from "./entry-cells";
import type { ReportText } from "./entry-report";
import { FIELD } from "./field-names";

/* A form that comes without script: all its cells at once, each with what stood there when the page was made. */

/** The cells of a posted form by facet. */
export function typedCells(form: FormData): Record<string, CellText> {
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
  const { reportNumber, reportDate, reportOffice } = textsOf(form, [
    "reportNumber",
    "reportDate",
    "reportOffice",
  ]);
  return { number: reportNumber, date: reportDate, office: reportOffice };
}

function baseOf(form: FormData, facetId: string): CellValue {
  try {
    // What it says is judged by the verb; a page that was tampered with is refused there.
    return JSON.parse(String(form.get(FIELD.base(facetId))));
  } catch {
    return EMPTY_CELL;
  }
}

/** The cells as they are saved; null where one of them cannot be read, or has two senses. */
export function cellsToSave(form: FormData): SaveCellsInput["cells"] | null {
  const cells = Object.entries(typedCells(form)).map(([facetId, cell]) => ({
    facetId,
    base: baseOf(form, facetId),
    saved: savedAs(cell),
  }));
  const readable = cells.flatMap(({ saved, ...rest }) => (saved ? [{ ...rest, ...saved }] : []));
  return readable.length === cells.length ? readable : null;
}
