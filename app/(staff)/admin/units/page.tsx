import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UnitTable } from "@/components/admin/units/unit-table";
import { Link } from "@/components/ui/link";
import { catalogueOf } from "@/lib/cached-reads";
import { UNIT_CHANGE_KINDS } from "@/lib/domain/unit-change";
import { requireConfiguring } from "@/lib/require-configuring";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("units"))("title") };
}

export default async function UnitsPage() {
  const t = await getTranslations("units");
  const { viewer, today } = await requestContext();
  await requireConfiguring(viewer);
  const catalogue = await catalogueOf();
  const groups = [
    { key: "standing", units: catalogue.units.filter(({ validTo }) => validTo === null || validTo >= today) },
    { key: "gone", units: catalogue.units.filter(({ validTo }) => validTo !== null && validTo < today) },
  ] as const;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="text-ink-2">{t("lead")}</p>
      <nav aria-label={t("changes")} className="mt-4 flex flex-wrap gap-3">
        {UNIT_CHANGE_KINDS.map((kind) => (
          <Link key={kind} href={`/admin/units/change?kind=${kind}`} className="button">
            {t(`kinds.${kind}`)}
          </Link>
        ))}
      </nav>
      {groups.map(({ key, units }) => (
        <div key={key} className="card mt-4">
          <h2 className="mb-2">{t(key, { count: units.length })}</h2>
          <UnitTable catalogue={catalogue} units={units} label={t(key, { count: units.length })} />
        </div>
      ))}
    </>
  );
}
