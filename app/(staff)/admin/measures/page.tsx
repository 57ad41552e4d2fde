import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { ScrollArea } from "@/components/ui/scroll-area";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { requireConfiguring } from "@/lib/require-configuring";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measureAdmin"))("title") };
}

export default async function AdminMeasuresPage() {
  const t = await getTranslations("measureAdmin");
  const locale = await getLocale();
  await requireConfiguring((await requestContext()).viewer);
  const { sections, measures } = await catalogueOf();
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>{t("title")}</h1>
          <p className="text-ink-2">{t("lead")}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <Link href="/admin/dimensions" className="button">
            {t("dimensions")}
          </Link>
          <Link href="/admin/measures/new" className="button button-primary">
            {t("add")}
          </Link>
        </div>
      </div>
      {sections.map((section) => (
        <div key={section.id} className="card mt-4">
          <h2 className="mb-2">{nameIn(section.name, locale)}</h2>
          <ScrollArea label={nameIn(section.name, locale)}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col" className="w-2/5">
                    {t("measure")}
                  </th>
                  <th scope="col">{t("unitOfMeasure")}</th>
                  <th scope="col">{t("visibility")}</th>
                  <th scope="col">{t("communeVisibility")}</th>
                  <th scope="col" className="num">
                    {t("breaks")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {measures
                  .filter((measure) => measure.section === section.id)
                  .map((measure) => (
                    <tr key={measure.id}>
                      <th scope="row" className="font-medium">
                        <Link href={`/admin/measures/${measure.id}`} className="link inline-block min-h-6">
                          {nameIn(measure.name, locale)}
                        </Link>
                      </th>
                      <td>{nameIn(measure.unitOfMeasure, locale)}</td>
                      <td>{t(`visibilities.${measure.visibility}`)}</td>
                      <td>{t(`visibilities.${measure.communeVisibility}`)}</td>
                      <td className="num">{measure.breaks.length}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </ScrollArea>
        </div>
      ))}
    </>
  );
}
