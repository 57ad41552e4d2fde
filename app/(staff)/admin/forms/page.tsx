import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { listFormSettings } from "@/db/read/form-settings";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("formAdmin"))("title") };
}

export default async function FormsPage() {
  const t = await getTranslations("formAdmin");
  const locale = await getLocale();
  const forms = await listFormSettings(await requestContext()).catch(refuse);
  const { formRows, formUnits } = await catalogueOf();
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="text-ink-2">{t("lead")}</p>
      <ul className="mt-5 grid list-none gap-4 p-0 sm:grid-cols-2">
        {forms.map(({ id, name, lastUsed }) => (
          <li key={id} className="card">
            <h2>
              <Link href={`/admin/forms/${id}`} className="link inline-block min-h-6">
                {nameIn(name, locale)}
              </Link>
            </h2>
            <p className="text-14 text-ink-2">
              {t("summary", {
                rows: formRows.filter((row) => row.formId === id && row.toYear === null).length,
                units: formUnits.filter((each) => each.formId === id && each.toYear === null).length,
              })}{" "}
              {lastUsed === null ? t("unused") : t("used", { year: String(lastUsed) })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
