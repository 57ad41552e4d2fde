import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { entrySheet } from "@/components/entry/entry-sheet";
import { UnitsEntry } from "@/components/entry/units-entry";
import { askedFacets, readFormContext } from "@/db/read/form-context";
import { listCalendar } from "@/db/read/reporting-calendar";
import { readStatements } from "@/db/read/statements";
import { listSubmissions } from "@/db/read/submissions";
import { catalogueOf } from "@/lib/cached-reads";
import { inScope, may } from "@/lib/domain/permissions";
import { transition } from "@/lib/domain/submissions";
import { type FormRow, formRows } from "@/lib/form-rows";
import { nameIn } from "@/lib/i18n/collation";
import { refuse } from "@/lib/refuse";
import { readSignedIn, requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("grid"))("unitsTitle") };
}

/** The form that states the province's totals: its unit is the whole of the others. */
const WHOLE_FORM = "P";

export default async function UnitsEntryPage({ searchParams }: PageProps<"/entry/units">) {
  const t = await getTranslations("grid");
  const entry = await getTranslations("entry");
  const locale = await getLocale();
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const asked = await searchParams;
  const calendar = (await listCalendar(context.db)).filter(({ opensOn }) => opensOn <= context.today);
  const year = calendar.find((each) => String(each.year) === asked.year)?.year ?? calendar.at(-1)?.year ?? 0;
  const section = catalogue.sections.find(({ id }) => id === asked.section) ?? catalogue.sections[0];
  const submissions = await listSubmissions(context, catalogue, { year }).catch(refuse);
  const signedIn = await readSignedIn();

  const reporters = catalogue.units.flatMap((unit) => {
    const form = catalogue.formUnits.find(
      (each) => each.unitId === unit.id && each.fromYear <= year && year <= (each.toYear ?? year),
    );
    const enters = may(context.viewer, "enter", { unitId: unit.id, units: catalogue.units });
    return form && enters && inScope(context.viewer, unit.id, catalogue.units)
      ? [{ unit, formId: form.formId }]
      : [];
  });
  const rowsOf = (formId: string): FormRow[] =>
    formRows(catalogue, { formId, year }, new Map(), locale).filter(
      ({ sectionId }) => sectionId === section?.id,
    );
  const rows = [
    ...new Map(reporters.flatMap(({ formId }) => rowsOf(formId)).map((row) => [row.facetId, row])).values(),
  ];
  const order = new Map(catalogue.facets.map(({ id }, at) => [id, at]));
  rows.sort((a, b) => (order.get(a.facetId) ?? 0) - (order.get(b.facetId) ?? 0));

  const sheets = await Promise.all(
    reporters.map(async ({ unit, formId }) => {
      const key = { formId, unitId: unit.id, year };
      const submission =
        submissions.filter((each) => each.unitId === unit.id).sort((a, b) => b.sequence - a.sequence)[0] ??
        null;
      const form = await readFormContext(context, catalogue, {
        ...key,
        submissionId: submission?.id ?? null,
        locked: submission?.state === "locked",
      });
      const statements = submission
        ? await readStatements(context, catalogue, { submissionId: submission.id })
        : [];
      const facets = new Set(askedFacets(catalogue, formId, year).map(({ id }) => id));
      return entrySheet({
        key,
        unitName: nameIn(unit.name, locale),
        rows,
        submission,
        statements,
        context: form,
        open: form.open && (submission === null || transition(submission.state, "save") !== null),
        asked: rows.flatMap(({ facetId }) => (facets.has(facetId) ? [facetId] : [])),
      });
    }),
  );
  const measures = [...new Set(rows.map(({ measureId }) => measureId))];
  const groups = measures.map((measureId) => {
    const own = rows.filter((row) => row.measureId === measureId);
    const measure = catalogue.measures.find(({ id }) => id === measureId);
    return { name: measure ? nameIn(measure.name, locale) : measureId, rows: own };
  });
  return (
    <>
      <nav aria-label={entry("path")} className="text-14">
        <Link href={`/entry?year=${year}`} className="link">
          {entry("title")}
        </Link>
      </nav>
      <h1>
        {t("unitsHeading", { section: section ? nameIn(section.name, locale) : "", year: String(year) })}
      </h1>
      <form className="my-4 flex flex-wrap items-end gap-3">
        <label className="text-14">
          <span className="block font-medium">{entry("year")}</span>
          <select name="year" defaultValue={year} className="field w-36">
            {calendar.toReversed().map((each) => (
              <option key={each.year} value={each.year}>
                {each.year}
              </option>
            ))}
          </select>
        </label>
        <label className="text-14">
          <span className="block font-medium">{t("section")}</span>
          <select name="section" defaultValue={section?.id} className="field w-72">
            {catalogue.sections.map((each) => (
              <option key={each.id} value={each.id}>
                {nameIn(each.name, locale)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {entry("show")}
        </button>
      </form>
      <noscript>
        <p className="mb-4">{t("wantsScript")}</p>
      </noscript>
      {signedIn && sheets.length > 0 ? (
        <UnitsEntry
          key={`${year} ${section?.id}`}
          source={{
            account: { id: signedIn.userId, username: signedIn.username, name: signedIn.name },
            rows,
            sheets,
          }}
          wholeId={reporters.find(({ formId }) => formId === WHOLE_FORM)?.unit.id ?? null}
          groups={groups}
          lastYear={String(year - 1)}
          thisYear={String(year)}
        />
      ) : (
        <p className="card">{entry("noForms")}</p>
      )}
    </>
  );
}
