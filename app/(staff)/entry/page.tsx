import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OpenButton } from "@/components/entry/open-button";
import { newestOf, reportersOf } from "@/components/entry/reporters";
import { YearField } from "@/components/entry/year-field";
import { Link } from "@/components/ui/link";
import { StateChip } from "@/components/ui/state-chip";
import { askedFacets } from "@/db/read/form-context";
import { listCalendar, readDeadline } from "@/db/read/reporting-calendar";
import { listSubmissions } from "@/db/read/submissions";
import { catalogueOf } from "@/lib/cached-reads";
import { may, scopeHolds } from "@/lib/domain/permissions";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry"))("title") };
}

export default async function EntryPage({ searchParams }: PageProps<"/entry">) {
  const t = await getTranslations("entry");
  const grid = await getTranslations("grid");
  const plans = await getTranslations("plans");
  const locale = await getLocale();
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const calendar = await listCalendar(context.db);
  const open = calendar.filter(({ opensOn }) => opensOn <= context.today);
  const asked = Number((await searchParams).year);
  const year = calendar.some((each) => each.year === asked)
    ? asked
    : (open.at(-1)?.year ?? calendar[0]?.year ?? 0);
  const { viewer } = context;
  const submissions = await listSubmissions(context, catalogue, { year }).catch(refuse);
  // Who stands for a commander reviews his units, and enters nothing for them.
  const reporters = reportersOf(
    catalogue,
    year,
    (unitId) => viewer.kind === "account" && scopeHolds(viewer.unitId, unitId, catalogue.units),
  );
  // Who reports for one unit alone is told its own days, an extension with them.
  const [only, ...others] = reporters;
  const deadline =
    only && others.length === 0
      ? await readDeadline(context.db, { formId: only.formId, unitId: only.unit.id, year })
      : calendar.find((each) => each.year === year);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="text-ink-2">
        {deadline?.dueOn
          ? t("due", {
              date: formatDate(deadline.dueOn, locale),
              close: formatDate(deadline.closesOn ?? deadline.dueOn, locale),
            })
          : t("backEntry")}
      </p>
      <form className="mt-4 flex flex-wrap items-end gap-3">
        <YearField years={open.map((each) => each.year)} year={year} />
        <button type="submit" className="button">
          {t("show")}
        </button>
      </form>
      {reporters.length > 1 ? (
        <p className="mt-3">
          <Link href={`/entry/units?year=${year}`} className="link">
            {grid("unitsLink")}
          </Link>
        </p>
      ) : null}
      <p className="mt-3">
        <Link href={`/plans?year=${year}`} className="link">
          {plans("link", { year: String(year) })}
        </Link>
      </p>
      <section className="card relative mt-4 overflow-x-auto" aria-labelledby="reporters">
        <h2 id="reporters">{t("formsOf", { year: String(year), count: reporters.length })}</h2>
        {reporters.length === 0 ? <p className="mt-2 text-ink-2">{t("noForms")}</p> : null}
        <table className="table mt-2">
          <thead>
            <tr>
              <th scope="col">{t("unit")}</th>
              <th scope="col">{t("form")}</th>
              <th scope="col">{t("state")}</th>
              <th scope="col">{t("action")}</th>
            </tr>
          </thead>
          <tbody>
            {reporters.map(({ unit, formId }) => {
              const standing = newestOf(submissions, unit.id);
              const name = nameIn(unit.name, locale);
              return (
                <tr key={unit.id}>
                  <th scope="row" className="font-medium">
                    {name}
                  </th>
                  <td>{t("rows", { form: formId, count: askedFacets(catalogue, formId, year).length })}</td>
                  <td>
                    {standing ? (
                      <StateChip state={standing.state} />
                    ) : (
                      <span className="text-ink-3">{t("notBegun")}</span>
                    )}
                  </td>
                  <td>
                    <div className="flex flex-wrap items-center gap-3">
                      {standing ? (
                        <Link href={`/entry/${standing.id}`} className="link">
                          {t("openForm")}
                          <span className="sr-only">: {name}</span>
                        </Link>
                      ) : may(viewer, "enter", { unitId: unit.id, units: catalogue.units }) ? (
                        <OpenButton formId={formId} unitId={unit.id} year={year} unitName={name} />
                      ) : null}
                      <Link href={`/entry/blank?unit=${unit.id}&year=${year}`} className="link text-13">
                        {t("blank")}
                        <span className="sr-only">: {name}</span>
                      </Link>
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
