import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { UnitsEntry } from "@/components/entry/units-entry";
import { readUnitsSource } from "@/components/entry/units-source";
import { YearField } from "@/components/entry/year-field";
import { Link } from "@/components/ui/link";
import { listCalendar } from "@/db/read/reporting-calendar";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { refuse } from "@/lib/refuse";
import { readSignedIn, requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("grid"))("unitsTitle") };
}

export default async function UnitsEntryPage({ searchParams }: PageProps<"/entry/units">) {
  const t = await getTranslations("grid");
  const entry = await getTranslations("entry");
  const locale = await getLocale();
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const asked = await searchParams;
  const years = (await listCalendar(context.db))
    .filter(({ opensOn }) => opensOn <= context.today)
    .map((each) => each.year);
  const year = years.find((each) => String(each) === asked.year) ?? years.at(-1) ?? 0;
  const section = catalogue.sections.find(({ id }) => id === asked.section) ?? catalogue.sections[0];
  const sectionId = section?.id ?? "";
  const { sheets, ...table } = await readUnitsSource(context, catalogue, { year, sectionId, locale }).catch(
    refuse,
  );
  const signedIn = await readSignedIn();
  return (
    <>
      <nav aria-label={entry("path")} className="text-14">
        <Link href={`/entry?year=${year}`} className="link">
          {entry("title")}
        </Link>
      </nav>
      <h1>
        {t("unitsHeading", { section: section ? nameIn(section.name, locale) : "", year: String(year) })}
      </h1>
      <form className="my-4 flex flex-wrap items-end gap-3">
        <YearField years={years} year={year} />
        <label className="text-14">
          <span className="block font-medium">{t("section")}</span>
          <select name="section" defaultValue={sectionId} className="field w-72">
            {catalogue.sections.map((each) => (
              <option key={each.id} value={each.id}>
                {nameIn(each.name, locale)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {entry("show")}
        </button>
      </form>
      <noscript>
        <p className="mb-4">{t("wantsScript")}</p>
      </noscript>
      {signedIn && sheets.length > 0 ? (
        <UnitsEntry
          key={`${year} ${sectionId}`}
          source={{
            account: { id: signedIn.userId, username: signedIn.username, name: signedIn.name },
            rows: table.rows,
            sheets,
          }}
          wholeId={table.wholeId}
          groups={table.groups}
          lastYear={String(year - 1)}
          thisYear={String(year)}
        />
      ) : (
        <p className="card">{entry("noForms")}</p>
      )}
    </>
  );
}
