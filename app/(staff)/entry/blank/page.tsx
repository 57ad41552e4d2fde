import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FilledTable } from "@/components/entry/filled-table";
import { PrintButton } from "@/components/ui/print-button";
import { formOf } from "@/db/read/form-context";
import { catalogueOf } from "@/lib/cached-reads";
import { formRows } from "@/lib/form-rows";
import { nameIn } from "@/lib/i18n/collation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry"))("blank") };
}

/** The form of a unit and year on paper, in the office's layout (Decree 30/2020). */
export default async function BlankPage({ searchParams }: PageProps<"/entry/blank">) {
  const { unit: unitId, year: asked } = await searchParams;
  const year = Number(asked);
  const catalogue = await catalogueOf();
  const unit = catalogue.units.find(({ id }) => id === unitId);
  const formId = unit && Number.isInteger(year) ? formOf(catalogue, unit.id, year) : null;
  if (!unit || !formId) notFound();
  const t = await getTranslations("entry");
  const demo = await getTranslations("demo");
  const locale = await getLocale();
  const rows = formRows(catalogue, { formId, year }, new Map(), locale);
  const sections = catalogue.sections
    .map(({ id, name }) => ({ id, name: nameIn(name, locale) }))
    .filter(({ id }) => rows.some(({ sectionId }) => sectionId === id));
  return (
    <div className="card paper mx-auto max-w-[820px] text-ink scheme-light">
      <div className="no-print mb-4 flex justify-end">
        <PrintButton label={t("print")} />
      </div>
      <div className="flex justify-between gap-6 text-center text-14" lang="vi">
        <p>
          {t("officeLine")}
          <br />
          <strong>{unit.name.vi}</strong>
        </p>
        <p>
          <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
          <br />
          <strong className="border-ink border-b">Độc lập - Tự do - Hạnh phúc</strong>
        </p>
      </div>
      <h1 className="mt-6 text-center">{t("blankTitle", { year: String(year) })}</h1>
      <p className="mb-4 text-center">{nameIn(unit.name, locale)}</p>
      {process.env.SITE === "demo" ? (
        <p className="mb-4 text-center font-semibold uppercase">{demo("mark")}</p>
      ) : null}
      <FilledTable rows={rows} sections={sections} cells={null} year={year} />
      <div className="mt-8 grid grid-cols-2 gap-8 text-center text-14">
        <p>{t("preparedBy")}</p>
        <p>{t("headOfUnit")}</p>
      </div>
    </div>
  );
}
