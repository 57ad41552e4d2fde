import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PaperForm } from "@/components/entry/paper-form";
import { PrintButton } from "@/components/ui/print-button";
import { formOf } from "@/db/read/form-context";
import { catalogueOf } from "@/lib/cached-reads";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry"))("blank") };
}

/** The form of a unit and year on paper, to be filled in by hand. */
export default async function BlankPage({ searchParams }: PageProps<"/entry/blank">) {
  const { unit: unitId, year: asked } = await searchParams;
  const year = Number(asked);
  const catalogue = await catalogueOf();
  const unit = catalogue.units.find(({ id }) => id === unitId);
  const formId = unit && Number.isInteger(year) ? formOf(catalogue, unit.id, year) : null;
  if (!unit || !formId) notFound();
  const t = await getTranslations("entry");
  return (
    <div className="card paper mx-auto max-w-[820px] overflow-x-auto print:overflow-visible text-ink scheme-light">
      <div className="no-print mb-4 flex justify-end">
        <PrintButton label={t("print")} />
      </div>
      <PaperForm catalogue={catalogue} unit={unit} form={{ formId, year }} filled={null} />
    </div>
  );
}
