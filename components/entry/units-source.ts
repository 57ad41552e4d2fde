import type { Context } from "@/db/context";
import type { Catalogue } from "@/db/read/catalogue";
import { readComments } from "@/db/read/comments";
import { readEarlierYears } from "@/db/read/earlier-years";
import { askedFacets, readFormContext } from "@/db/read/form-context";
import { plansByFacet, readPlans } from "@/db/read/plans";
import { readStatements } from "@/db/read/statements";
import { listSubmissions } from "@/db/read/submissions";
import { may } from "@/lib/domain/permissions";
import { transition } from "@/lib/domain/submissions";
import { type FormRow, formRows } from "@/lib/form-rows";
import { nameIn } from "@/lib/i18n/collation";
import type { Locale } from "@/lib/i18n/locales";
import type { EntrySheet } from "./entry-cells";
import { entrySheet } from "./entry-sheet";
import { newestOf, reportersOf } from "./reporters";

/** The form that states the totals: its unit is the whole of the others. */
const WHOLE_FORM = "P";

/** One section of the forms of all units that the reader enters for. */
export interface UnitsSource {
  rows: FormRow[];
  /** The rows measure by measure, for the heads of the table. */
  groups: { name: string; rows: FormRow[] }[];
  sheets: EntrySheet[];
  wholeId: string | null;
}

/** Reads what the table over units needs. Throws unauthenticated. */
export async function readUnitsSource(
  context: Context,
  catalogue: Catalogue,
  { year, sectionId, locale }: { year: number; sectionId: string; locale: Locale },
): Promise<UnitsSource> {
  const { viewer } = context;
  const submissions = await listSubmissions(context, catalogue, { year });
  const reporters = reportersOf(
    catalogue,
    year,
    (unitId) => viewer.kind !== "system" && may(viewer, "enter", { unitId, units: catalogue.units }),
  );
  const newest = reporters.flatMap(({ unit }) => newestOf(submissions, unit.id) ?? []);
  const comments = await readComments(context, catalogue, newest);
  const formIds = [...new Set(reporters.map(({ formId }) => formId))];
  const asked = new Map(
    formIds.map((formId) => [formId, new Set(askedFacets(catalogue, formId, year).map(({ id }) => id))]),
  );
  const named = new Map(
    formIds
      .flatMap((formId) => formRows(catalogue, { formId, year }, new Map(), locale))
      .filter((row) => row.sectionId === sectionId)
      .map((row) => [row.facetId, row]),
  );
  // In the catalogue's order, in which every form has its rows.
  const rows = catalogue.facets.flatMap(({ id }) => named.get(id) ?? []);
  const unitIds = reporters.map(({ unit }) => unit.id);
  const plans = await readPlans(context, catalogue, { unitIds, years: [year] });
  const earlier = await readEarlierYears(context, catalogue, {
    facetIds: rows.map(({ facetId }) => facetId),
    unitIds,
    year,
  });
  const sheets = await Promise.all(
    reporters.map(async ({ unit, formId }) => {
      const key = { formId, unitId: unit.id, year };
      const submission = newestOf(submissions, unit.id);
      const form = await readFormContext(context, catalogue, {
        ...key,
        submissionId: submission?.id ?? null,
        locked: submission?.state === "locked",
      });
      return entrySheet({
        key,
        unitName: nameIn(unit.name, locale),
        rows,
        submission,
        statements: submission
          ? await readStatements(context, catalogue, { submissionId: submission.id })
          : [],
        context: form,
        plans: plansByFacet(plans, unit.id),
        earlier: earlier.get(unit.id),
        comments: submission ? comments.get(submission.id) : [],
        open: form.open && (submission === null || transition(submission.state, "save") !== null),
        asked: rows.map(({ facetId }) => facetId).filter((facetId) => asked.get(formId)?.has(facetId)),
      });
    }),
  );
  const groups = [...new Set(rows.map(({ measureId }) => measureId))].map((measureId) => {
    const measure = catalogue.measures.find(({ id }) => id === measureId);
    return {
      name: measure ? nameIn(measure.name, locale) : measureId,
      rows: rows.filter((row) => row.measureId === measureId),
    };
  });
  const wholeId = reporters.find(({ formId }) => formId === WHOLE_FORM)?.unit.id ?? null;
  return { rows, groups, sheets, wholeId };
}
