import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { AdminField } from "@/components/admin/admin-field";
import { AdminForm } from "@/components/admin/admin-form";
import { AdminHead } from "@/components/admin/admin-head";
import { addMeasure } from "@/components/admin/measures/actions";
import { wordFields } from "@/components/admin/measures/word-fields";
import { catalogueOf } from "@/lib/cached-reads";
import { COUNTS, TIMINGS } from "@/lib/domain/measures";
import { nameIn } from "@/lib/i18n/collation";
import { requireConfiguring } from "@/lib/require-configuring";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measureAdmin"))("newTitle") };
}

export default async function NewMeasurePage() {
  const t = await getTranslations("measureAdmin");
  const locale = await getLocale();
  await requireConfiguring((await requestContext()).viewer);
  const { sections, measures, dimensions } = await catalogueOf();
  const named = (list: readonly { id: string; name: { vi: string; en: string } }[]) =>
    list.map(({ id, name }) => ({ value: id, label: nameIn(name, locale) }));
  return (
    <>
      <AdminHead up={{ href: "/admin/measures", text: t("all") }} title={t("newTitle")} lead={t("newLead")} />
      <section className="card mt-5 max-w-[720px]" aria-label={t("newTitle")}>
        <AdminForm
          action={addMeasure}
          fields={[
            { kind: "select", name: "sectionId", label: t("section"), options: named(sections) },
            ...wordFields(t, (name) =>
              name === "nameEn" ? { hint: t("nameEnHint"), error: t("nameEnError") } : {},
            ),
            {
              kind: "select",
              name: "timing",
              label: t("timing"),
              options: TIMINGS.map((value) => ({ value, label: t(`timings.${value}`) })),
            },
            {
              kind: "select",
              name: "rollup",
              label: t("rollup"),
              options: (["sum", "distinct"] as const).map((value) => ({
                value,
                label: t(`rollups.${value}`),
              })),
            },
            {
              kind: "select",
              name: "counts",
              label: t("counts"),
              options: COUNTS.map((value) => ({ value, label: t(`countKinds.${value}`) })),
            },
            {
              kind: "select",
              name: "subsetOfId",
              label: t("subsetOf"),
              options: [
                { value: "", label: t("noSubset") },
                ...named(measures.filter(({ ratio }) => !ratio)),
              ],
            },
            ...dimensions.map(
              ({ id, name }): AdminField => ({
                kind: "check",
                name: `dimension-${id}`,
                label: t("brokenDownBy", { dimension: nameIn(name, locale) }),
              }),
            ),
          ]}
          submit={t("add")}
          done={t("added")}
        />
      </section>
    </>
  );
}
