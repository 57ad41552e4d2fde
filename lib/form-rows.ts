import type { Catalogue } from "@/db/read/catalogue";
import { askedFacets } from "@/db/read/form-context";
import { type CellText, cellText } from "./cell-text";
import { lineKey } from "./domain/checks/check";
import type { CellValue } from "./domain/entry/cell-value";
import { categoryKey, parseCategoryKey, type Rollup, type Timing } from "./domain/measures";
import { reportingYearPeriod } from "./domain/reporting-years";
import type { Statement } from "./domain/statements";
import type { Value } from "./domain/values";
import { categoryName } from "./i18n/category-name";
import { nameIn } from "./i18n/collation";
import type { Locale } from "./i18n/locales";

/** One row of a form as it is shown and typed. */
export interface FormRow {
  facetId: string;
  measureId: string;
  categoryKey: string;
  sectionId: string;
  /** "Câu lạc bộ tự quản" for a total, "Ngoài xã hội" for a part of it. */
  label: string;
  /** "Câu lạc bộ tự quản, ngoài xã hội": says it all, for lists and screen readers. */
  fullLabel: string;
  unitOfMeasure: string;
  definition: string;
  timing: Timing;
  rollup: Rollup;
  lastYear: Value | null;
}

/** The rows that a form asks for, named in the reader's language. */
export function formRows(
  catalogue: Catalogue,
  key: { formId: string; year: number },
  lastYear: ReadonlyMap<string, Value>,
  locale: Locale,
): FormRow[] {
  const lastDay = reportingYearPeriod(key.year).to;
  return askedFacets(catalogue, key.formId, key.year).flatMap((facet) => {
    const measure = catalogue.measures.find(({ id }) => id === facet.measureId);
    if (!measure) return [];
    const name = nameIn(measure.name, locale);
    const part = categoryName(parseCategoryKey(facet.categoryKey), catalogue.dimensions, locale, lastDay);
    return [
      {
        facetId: facet.id,
        measureId: facet.measureId,
        categoryKey: facet.categoryKey,
        sectionId: measure.section,
        label: part === "" ? name : part,
        fullLabel: part === "" ? name : `${name}, ${part}`,
        unitOfMeasure: nameIn(measure.unitOfMeasure, locale),
        definition: nameIn(measure.definition, locale),
        timing: measure.timing,
        rollup: measure.rollup,
        lastYear: lastYear.get(lineKey(facet)) ?? null,
      },
    ];
  });
}

/** The saved cells of a submission by facet; rows without a line are not in it. */
export function cellValuesOf(
  rows: readonly FormRow[],
  statements: readonly Statement[],
): Record<string, CellValue> {
  const byKey = new Map(
    statements.map((each) => [
      lineKey({ measureId: each.key.measureId, categoryKey: categoryKey(each.key.categories) }),
      each,
    ]),
  );
  return Object.fromEntries(
    rows.flatMap((row) => {
      const line = byKey.get(lineKey(row));
      return line ? [[row.facetId, { value: line.value, note: line.note ?? null }]] : [];
    }),
  );
}

/** The same as texts, every row of the form with one. */
export function cellsOf(
  rows: readonly FormRow[],
  statements: readonly Statement[],
): Record<string, CellText> {
  const values = cellValuesOf(rows, statements);
  return Object.fromEntries(
    rows.map(({ facetId }) => [
      facetId,
      cellText(values[facetId]?.value ?? null, values[facetId]?.note ?? null),
    ]),
  );
}
