import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminForm } from "@/components/admin/admin-form";
import { AdminHead } from "@/components/admin/admin-head";
import { addDimension } from "@/components/admin/measures/actions";
import { DimensionCard } from "@/components/admin/measures/dimension-card";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { requireConfiguring } from "@/lib/require-configuring";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measureAdmin"))("dimensions") };
}

export default async function DimensionsPage() {
  const t = await getTranslations("measureAdmin");
  const locale = await getLocale();
  await requireConfiguring((await requestContext()).viewer);
  const { dimensions, measures } = await catalogueOf();
  return (
    <>
      <AdminHead
        up={{ href: "/admin/measures", text: t("all") }}
        title={t("dimensions")}
        lead={t("dimensionsLead")}
      />
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-2">
        {dimensions.map((dimension) => (
          <DimensionCard
            key={dimension.id}
            dimension={dimension}
            measures={measures
              .filter((measure) => measure.dimensions.includes(dimension.id))
              .map(({ name }) => nameIn(name, locale))}
          />
        ))}
        <section className="card flex flex-col gap-4" aria-labelledby="new-dimension">
          <h2 id="new-dimension">{t("addDimension")}</h2>
          <AdminForm
            action={addDimension}
            fields={[
              { kind: "text", name: "nameVi", label: t("nameVi"), error: t("textError"), maxLength: 100 },
              { kind: "text", name: "nameEn", label: t("nameEn"), error: t("nameEnError"), maxLength: 100 },
            ]}
            submit={t("addDimension")}
            done={t("dimensionAdded")}
          />
        </section>
      </div>
    </>
  );
}
