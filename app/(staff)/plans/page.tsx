import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { YearField } from "@/components/entry/year-field";
import { FigureText, ValueText } from "@/components/figures/figure-text";
import { PlanForm, PlanHead } from "@/components/plans/plan-form";
import { type PlanLine, readPlanPage } from "@/components/plans/plan-page";
import { planTexts } from "@/components/plans/plan-texts";
import { listCalendar } from "@/db/read/reporting-calendar";
import { catalogueOf } from "@/lib/cached-reads";
import { may } from "@/lib/domain/permissions";
import { reportingYearOn } from "@/lib/domain/reporting-years";
import { nameIn } from "@/lib/i18n/collation";
import { facetName } from "@/lib/i18n/facet-name";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("title") };
}

/** What the units are to reach in a year, measure by measure: written for the whole installation, read by all. */
export default async function PlansPage({ searchParams }: PageProps<"/plans">) {
  const t = await getTranslations("plans");
  const locale = await getLocale();
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const query = await searchParams;
  const years = [...new Set((await listCalendar(context.db)).map(({ year }) => year))];
  const asked = Number(query.year);
  const latest = years.findLast((year) => year <= reportingYearOn(context.today)) ?? years.at(-1) ?? 0;
  const year = years.includes(asked) ? asked : latest;
  const page = await readPlanPage(context, catalogue, { year, facetId: String(query.facet ?? "") }).catch(
    refuse,
  );
  const { facet, facets, measure, lines } = page;
  const named = (of: typeof facet) => {
    const about = catalogue.measures.find(({ id }) => id === of.measureId);
    return about ? facetName(about, of.categoryKey, catalogue.dimensions, locale, context.today) : of.id;
  };
  const writes = may(context.viewer, "plan", { unitId: null, units: catalogue.units });
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="max-w-[80ch] text-ink-2">{t("lead")}</p>
      <form className="mt-4 flex flex-wrap items-end gap-3">
        <YearField years={years} year={year} />
        <label className="min-w-0 text-14">
          <span className="block font-medium">{t("measure")}</span>
          <select name="facet" defaultValue={facet.id} className="field max-w-full">
            {catalogue.sections.map(({ id, name }) => (
              <optgroup key={id} label={nameIn(name, locale)}>
                {facets
                  .filter((each) => catalogue.measures.find((m) => m.id === each.measureId)?.section === id)
                  .map((each) => (
                    <option key={each.id} value={each.id}>
                      {named(each)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {t("show")}
        </button>
      </form>
      <section className="card relative mt-4 overflow-x-auto" aria-labelledby="plans">
        <h2 id="plans">
          {named(facet)}, {year}{" "}
          <span className="font-normal text-ink-3">({nameIn(measure.unitOfMeasure, locale)})</span>
        </h2>
        <div className="mt-3">
          {writes ? (
            <PlanForm
              key={`${facet.id} ${year}`}
              facetId={facet.id}
              year={year}
              document={page.document}
              lines={await planTexts(lines, locale)}
            />
          ) : (
            <PlanTable lines={lines} year={year} />
          )}
        </div>
      </section>
    </>
  );
}

async function PlanTable({ lines, year }: { lines: readonly PlanLine[]; year: number }) {
  const t = await getTranslations("plans");
  const locale = await getLocale();
  if (lines.every(({ plan }) => plan === null)) return <p className="text-ink-2">{t("none")}</p>;
  const documents = [...new Set(lines.flatMap((line) => line.document ?? []))];
  const [only] = documents.length === 1 ? documents : [];
  return (
    <>
      {only ? <p className="text-14 text-ink-2">{only}</p> : null}
      <table className="table max-w-[900px]">
        <caption className="sr-only">{t("caption", { year: String(year) })}</caption>
        <PlanHead year={year} />
        <tbody>
          {lines.map(({ unit, plan, document, lastYear, reached, share }) => (
            <tr key={unit.id}>
              <th scope="row" className="font-medium">
                {nameIn(unit.name, locale)}
                {document && !only ? (
                  <span className="block font-normal text-13 text-ink-3 max-sm:hidden">{document}</span>
                ) : null}
              </th>
              <td className="num text-ink-2 max-sm:hidden">
                {lastYear ? <ValueText value={lastYear} /> : "…"}
              </td>
              <td className="num">{plan === null ? "…" : <FigureText value={plan} />}</td>
              <td className="num max-sm:hidden">{reached ? <ValueText value={reached} /> : "…"}</td>
              <td className="num font-semibold">
                {share ? (
                  <>
                    <FigureText value={share.value} qualifier={share.qualifier} />%
                  </>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
