import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { AdminField } from "@/components/admin/admin-field";
import { AdminForm } from "@/components/admin/admin-form";
import { AdminHead } from "@/components/admin/admin-head";
import { addMeasure } from "@/components/admin/measures/actions";
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
  requireConfiguring((await requestContext()).viewer);
  const { sections, measures, dimensions } = await catalogueOf();
  const named = (list: readonly { id: string; name: { vi: string; en: string } }[]) =>
    list.map(({ id, name }) => ({ value: id, label: nameIn(name, locale) }));
  const text = (
    name: "nameVi" | "nameEn" | "unitOfMeasureVi" | "unitOfMeasureEn",
    hint?: string,
  ): AdminField => ({
    kind: "text",
    name,
    label: t(name),
    hint,
    error: name === "nameEn" ? t("nameEnError") : t("textError"),
    maxLength: 150,
  });
  const area = (name: "definitionVi" | "definitionEn"): AdminField => ({
    kind: "area",
    name,
    label: t(name),
    error: t("textError"),
    maxLength: 1000,
  });
  return (
    <>
      <AdminHead up={{ href: "/admin/measures", text: t("all") }} title={t("newTitle")} lead={t("newLead")} />
      <section className="card mt-5 max-w-[720px]" aria-label={t("newTitle")}>
        <AdminForm
          action={addMeasure}
          fields={[
            { kind: "select", name: "sectionId", label: t("section"), options: named(sections) },
            text("nameVi"),
            text("nameEn", t("nameEnHint")),
            text("unitOfMeasureVi"),
            text("unitOfMeasureEn"),
            area("definitionVi"),
            area("definitionEn"),
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
