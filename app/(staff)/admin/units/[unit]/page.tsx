import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminForm } from "@/components/admin/admin-form";
import { AdminHead } from "@/components/admin/admin-head";
import { give } from "@/components/admin/units/actions";
import { UnitHistoryCard } from "@/components/districts/unit-history-card";
import { auditAddress } from "@/lib/audit-query";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { requireConfiguring } from "@/lib/require-configuring";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("units"))("title") };
}

export default async function AdminUnitPage(props: PageProps<"/admin/units/[unit]">) {
  const t = await getTranslations("units");
  const locale = await getLocale();
  await requireConfiguring((await requestContext()).viewer);
  const catalogue = await catalogueOf();
  const { unit: id } = await props.params;
  const unit = catalogue.units.find((each) => each.id === id);
  if (!unit) notFound();
  const reports = catalogue.formUnits.filter(({ unitId }) => unitId === id);
  return (
    <>
      <AdminHead
        up={{ href: "/admin/units", text: t("all") }}
        title={nameIn(unit.name, locale)}
        lead={
          reports.length === 0
            ? t("reportsNever")
            : reports
                .map(({ formId, fromYear, toYear }) =>
                  toYear === null
                    ? t("reportsFrom", { form: formId, from: String(fromYear) })
                    : t("reportsBetween", { form: formId, from: String(fromYear), to: String(toYear) }),
                )
                .join("; ")
        }
        links={[
          { href: `/districts/${id}`, text: t("page") },
          { href: auditAddress({ subjectKind: "unit", text: id }), text: t("audit") },
        ]}
      />
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_400px]">
        <UnitHistoryCard unit={unit} catalogue={catalogue} />
        {unit.validTo === null ? (
          <section className="card flex flex-col gap-4" aria-labelledby="give-code">
            <h2 id="give-code">{t("giveCode")}</h2>
            <p className="text-14 text-ink-2">{t("giveCodeHint")}</p>
            <AdminForm
              action={give}
              hidden={{ unitId: id }}
              fields={[
                {
                  kind: "text",
                  name: "code",
                  label: t("code"),
                  error: t("codeError"),
                  maxLength: 10,
                  optional: true,
                },
                { kind: "date", name: "from", label: t("codeFrom"), error: t("codeFromError") },
                { kind: "text", name: "legalBasis", label: t("legalBasis"), error: t("legalBasisError") },
              ]}
              submit={t("giveCodeNow")}
              done={t("codeGiven")}
            />
          </section>
        ) : null}
      </div>
    </>
  );
}
