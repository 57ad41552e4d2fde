import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UnitList } from "@/components/districts/unit-list";
import { UnitMap } from "@/components/districts/unit-map";
import { Link } from "@/components/ui/link";
import { catalogueOf } from "@/lib/cached-reads";
import { COMMUNE_KINDS, DISTRICT_KINDS } from "@/lib/domain/units";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("unit"))("indexTitle") };
}

export default async function UnitsPage() {
  const t = await getTranslations("unit");
  const catalogue = await catalogueOf();
  const districts = catalogue.units.filter(({ kind }) => DISTRICT_KINDS.includes(kind));
  const communes = catalogue.units.filter(({ kind }) => COMMUNE_KINDS.includes(kind));
  const others = catalogue.units.filter((unit) => !districts.includes(unit) && !communes.includes(unit));
  return (
    <>
      <h1>{t("indexTitle")}</h1>
      <p className="text-ink-2">
        {t("indexSubtitle")}{" "}
        <Link href="/compare" className="link">
          {t("compareUnits")}
        </Link>
      </p>
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_420px]">
        <div className="grid min-w-0 gap-4">
          <UnitList id="districts" title={t("districts")} units={districts} />
          <UnitList id="province" title={t("province")} units={others} />
        </div>
        <UnitMap catalogue={catalogue} />
        <div className="lg:col-span-2">
          <UnitList
            id="communes"
            title={t("communes", { count: communes.length })}
            units={communes}
            columns
          />
        </div>
      </div>
    </>
  );
}
