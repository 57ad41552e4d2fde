import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminHead } from "@/components/admin/admin-head";
import { AddRowCard, RowCard } from "@/components/admin/forms/row-cards";
import { RowsTable } from "@/components/admin/forms/rows-table";
import type { Catalogue } from "@/db/read/catalogue";
import { listFormSettings } from "@/db/read/form-settings";
import { auditAddress } from "@/lib/audit-query";
import { catalogueOf } from "@/lib/cached-reads";
import { askedIn, canBeAsked, firstChangeableYear } from "@/lib/domain/form-version";
import { FIRST_YEAR } from "@/lib/domain/record-years";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import { nameIn } from "@/lib/i18n/collation";
import { facetName } from "@/lib/i18n/facet-name";
import type { Locale } from "@/lib/i18n/locales";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("formAdmin"))("title") };
}

/** The names of facets as they are called in a year, with the section that each belongs to. */
function facetsIn({ facets, measures, dimensions }: Catalogue, year: number, locale: Locale) {
  const categories = dimensions.flatMap((each) => each.categories);
  return facets.flatMap((facet) => {
    const measure = measures.find(({ id }) => id === facet.measureId);
    if (!measure) return [];
    const label = facetName(measure, facet.categoryKey, dimensions, locale, reportingYearPeriod(year).to);
    const possible = canBeAsked(measure, facet.categoryKey, categories, year);
    return [{ value: facet.id, label, section: measure.section, possible }];
  });
}

export default async function FormPage(props: PageProps<"/admin/forms/[form]">) {
  const t = await getTranslations("formAdmin");
  const locale = await getLocale();
  const { form: formId } = await props.params;
  const { row: chosen } = await props.searchParams;
  const forms = await listFormSettings(await requestContext()).catch(refuse);
  const form = forms.find(({ id }) => id === formId);
  if (!form) notFound();
  const catalogue = await catalogueOf();
  const year = firstChangeableYear(form.lastUsed, FIRST_YEAR);
  const facets = facetsIn(catalogue, year, locale);
  const rows = catalogue.formRows.filter((row) => row.formId === formId);
  const asked = rows.filter((row) => askedIn(row, year));
  const standing = asked.flatMap(({ facetId }) => facets.find(({ value }) => value === facetId) ?? []);
  const free = facets.filter(
    ({ value, possible }) =>
      possible &&
      !rows.some(({ facetId, toYear }) => facetId === value && (toYear === null || toYear >= year)),
  );
  const row = standing.find(({ value }) => value === chosen);
  const place = { formId, year, standing };
  return (
    <>
      <AdminHead
        up={{ href: "/admin/forms", text: t("all") }}
        title={nameIn(form.name, locale)}
        lead={
          form.lastUsed === null
            ? t("changesAnywhere")
            : t("changesFrom", { used: String(form.lastUsed), year: String(year) })
        }
        links={[{ href: auditAddress({ subjectKind: "form", text: formId }), text: t("audit") }]}
      />
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_400px]">
        <section className="card flex flex-col gap-6 max-lg:order-2" aria-label={t("rows")}>
          {catalogue.sections.map(({ id, name }) => (
            <RowsTable
              key={id}
              formId={formId}
              title={nameIn(name, locale)}
              rows={rows.flatMap(({ facetId, fromYear, toYear }) => {
                const facet = facets.find(({ value }) => value === facetId);
                if (facet?.section !== id) return [];
                const changeable = askedIn({ facetId, fromYear, toYear }, year);
                return [{ facetId, name: facet.label, fromYear, toYear, changeable }];
              })}
            />
          ))}
        </section>
        <div className="flex min-w-0 flex-col gap-4">
          {row ? <RowCard {...place} row={row} /> : null}
          <AddRowCard {...place} facets={free} />
        </div>
      </div>
    </>
  );
}
