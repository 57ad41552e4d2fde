import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measure"))("index") };
}

export default async function MeasuresPage() {
  const t = await getTranslations("measure");
  const unit = await getTranslations("unit");
  const locale = await getLocale();
  const { sections, measures } = await catalogueOf();
  return (
    <>
      <h1>{t("index")}</h1>
      <p className="text-ink-2">
        {t("indexCount", { count: measures.length })}{" "}
        <Link href="/compare" className="link">
          {unit("compareUnits")}
        </Link>
      </p>
      <div className="mt-5 grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
        {sections.map((section, at) => (
          <section key={section.id} className="card" aria-labelledby={`section-${section.id}`}>
            <h2 id={`section-${section.id}`}>
              {at + 1}. {nameIn(section.name, locale)}
            </h2>
            <ul className="mt-2">
              {measures
                .filter((measure) => measure.section === section.id)
                .map((measure) => (
                  <li key={measure.id} className="border-line border-t py-2">
                    <Link href={`/measures/${measure.id}`} className="link">
                      {nameIn(measure.name, locale)}
                    </Link>{" "}
                    <span className="text-13 text-ink-3">{nameIn(measure.unitOfMeasure, locale)}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
