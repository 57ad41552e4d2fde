import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { UnitHistoryCard } from "@/components/districts/unit-history-card";
import { readUnitPage } from "@/components/districts/unit-page";
import { rowOf } from "@/components/districts/unit-panels";
import { UnitRecordCard } from "@/components/districts/unit-record-card";
import { claimsOf, UnitSections } from "@/components/districts/unit-sections";
import { EvidenceProvider } from "@/components/evidence/evidence-context";
import { AsOfLine } from "@/components/figures/as-of-line";
import { DemoLink } from "@/components/figures/demo-link";
import { SourcePane } from "@/components/figures/source-pane";
import { Link } from "@/components/ui/link";
import { readReportingRecord } from "@/db/read/reporting-record";
import { catalogueOf } from "@/lib/cached-reads";
import { seriesBreaks } from "@/lib/domain/chart-breaks";
import { isIsoDate } from "@/lib/domain/dates";
import { unitHeadline } from "@/lib/domain/unit-headline";
import { type FigurePlace, presentAddress } from "@/lib/figure-addresses";
import { inSentence, nameIn } from "@/lib/i18n/collation";
import { headlineSentence } from "@/lib/i18n/headline-sentence";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

type Props = PageProps<"/districts/[unit]">;

/** The measure that a unit's headline speaks of, where it has a figure of it; else the first that has one. */
const HEADLINE_MEASURE = "clubs";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { unit: id } = await params;
  const unit = (await catalogueOf()).units.find((each) => each.id === id);
  const t = await getTranslations("unit");
  if (!unit) return {};
  const name = nameIn(unit.name, await getLocale());
  return { title: name, description: t("description", { unit: name }) };
}

export default async function UnitPage({ params, searchParams }: Props) {
  const { unit: unitId } = await params;
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const { asof, text } = await searchParams;
  const asOf = typeof asof === "string" && isIsoDate(asof) ? asof : null;
  const page = await readUnitPage(context, catalogue, unitId, asOf).catch(refuse);
  const { unit, measures, observations, years, panels, sections, statements } = page;
  const place: FigurePlace = { page: "unit", query: new URLSearchParams({ unit: unit.id }) };
  if (asOf !== null) place.query.set("asof", asOf);
  const record = await readReportingRecord(context, catalogue, unitId, observations);

  const t = await getTranslations("unit");
  const headlines = await getTranslations("headlines");
  const qualifiers = await getTranslations("qualifiers");
  const locale = await getLocale();
  const name = nameIn(unit.name, locale);
  const inOrder = measures.toSorted(
    (a, b) => Number(b.measure.id === HEADLINE_MEASURE) - Number(a.measure.id === HEADLINE_MEASURE),
  );
  const found = unitHeadline(
    inOrder.flatMap((of) => {
      const row = of.measure.hasTotal ? rowOf(of, panels) : null;
      const breaks = seriesBreaks(of.measure, catalogue.units, catalogue.successions);
      const claims = claimsOf(of, unit.id).map(({ statement }) => statement);
      const isRate = of.measure.rollup === "ratio";
      return row ? [{ measureId: of.measure.id, isRate, row, breaks, claims }] : [];
    }),
  );
  const told = catalogue.measures.find(({ id }) => id === found?.measureId);
  const csv = new URLSearchParams({ unit: unit.id, format: "csv" });
  const figure = await getTranslations("figure");
  return (
    <EvidenceProvider>
      <nav aria-label={t("path")} className="no-print text-14">
        <Link href="/districts" className="link">
          {t("index")}
        </Link>{" "}
        / {nameIn(unit.shortName, locale)}
      </nav>
      <h1>
        {found && told
          ? headlineSentence(
              found.headline,
              {
                measure: `${name}, ${inSentence(nameIn(told.name, locale), locale)}`,
                unit: nameIn(told.unitOfMeasure, locale),
              },
              headlines,
              qualifiers,
              locale,
            )
          : years.length === 0
            ? t("headlineNeverAsked", { unit: name })
            : t("headlineNone", { unit: name })}
      </h1>
      <p className="text-ink-2">
        {t(`kind.${unit.kind}`)}
        {years.length > 1 ? `, ${t("years", { from: String(years[0]), to: String(years.at(-1)) })}` : ""}
        {years.length === 1 ? `, ${t("oneYear", { year: String(years[0]) })}` : ""}
      </p>
      <p className="no-print mt-2 flex flex-wrap gap-x-5 gap-y-1 text-14">
        {years.length > 0 && !panels.isWhole ? (
          <Link href={`/compare?unit=${unit.id}`} className="link">
            {t("compare")}
          </Link>
        ) : null}
        {years.length > 0 ? (
          <a href={`/api/v1/observations?${csv}`} className="link" download>
            {t("downloadCsv")}
          </a>
        ) : null}
        {sections.some((section) => section.figure) ? (
          <a href={presentAddress(place)} className="link">
            {figure("present")}
          </a>
        ) : null}
      </p>
      <AsOfLine place={place} asOf={asOf} changed={page.changedSince} />
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]">
        <div className="grid min-w-0 gap-4">
          {years.length > 0 ? <UnitSections page={page} place={place} /> : null}
          {years.length > 0 ? (
            <p className="text-13 text-ink-3">{t("scales")}</p>
          ) : (
            <p className="card text-ink-2">{t("neverAskedLong")}</p>
          )}
          {years.length > 0 && statements.length === 0 ? <DemoLink path={`/districts/${unit.id}`} /> : null}
        </div>
        <div className="grid min-w-0 gap-4">
          <UnitHistoryCard unit={unit} catalogue={catalogue} />
          <UnitRecordCard record={record} />
          {statements.length > 0 ? (
            <SourcePane statements={statements} whole={text === "full"} address={`/districts/${unit.id}`} />
          ) : null}
        </div>
      </div>
    </EvidenceProvider>
  );
}
