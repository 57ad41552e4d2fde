import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminHead } from "@/components/admin/admin-head";
import {
  BreaksCard,
  DimensionsCard,
  VisibilityCard,
  WordsCard,
} from "@/components/admin/measures/measure-cards";
import { auditAddress } from "@/lib/audit-query";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { requireConfiguring } from "@/lib/require-configuring";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measureAdmin"))("title") };
}

export default async function AdminMeasurePage(props: PageProps<"/admin/measures/[id]">) {
  const t = await getTranslations("measureAdmin");
  const locale = await getLocale();
  await requireConfiguring((await requestContext()).viewer);
  const { measures, dimensions, formRows, facets } = await catalogueOf();
  const { id } = await props.params;
  const measure = measures.find((each) => each.id === id);
  if (!measure) notFound();
  const own = new Set(facets.filter(({ measureId }) => measureId === id).map((facet) => facet.id));
  const forms = [...new Set(formRows.filter(({ facetId }) => own.has(facetId)).map(({ formId }) => formId))];
  return (
    <>
      <AdminHead
        up={{ href: "/admin/measures", text: t("all") }}
        title={nameIn(measure.name, locale)}
        lead={[
          nameIn(measure.unitOfMeasure, locale),
          t(`timings.${measure.timing}`),
          t(`rollups.${measure.rollup}`),
          forms.length > 0 ? t("forms", { forms: forms.join(", ") }) : t("noForms"),
        ].join(" · ")}
        links={[
          { href: `/measures/${id}`, text: t("page") },
          { href: auditAddress({ subjectKind: "measure", text: id }), text: t("audit") },
        ]}
      />
      <p className="max-w-[75ch]">{nameIn(measure.definition, locale)}</p>
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <BreaksCard measure={measure} />
          <WordsCard measure={measure} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <VisibilityCard measure={measure} />
          <DimensionsCard measure={measure} dimensions={dimensions} />
        </div>
      </div>
    </>
  );
}
