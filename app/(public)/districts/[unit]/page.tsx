import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { UnitHistoryCard } from "@/components/districts/unit-history-card";
import { type PanelContext, rowOf } from "@/components/districts/unit-panels";
import { UnitRecordCard } from "@/components/districts/unit-record-card";
import { claimsOf, UnitSections } from "@/components/districts/unit-sections";
import { EvidenceProvider } from "@/components/evidence/evidence-context";
import { DemoLink } from "@/components/figures/demo-link";
import { SourcePane } from "@/components/figures/source-pane";
import { formOf } from "@/db/read/form-context";
import { provinceLine } from "@/db/read/measure";
import { readReportingRecord } from "@/db/read/reporting-record";
import { readUnit } from "@/db/read/unit";
import { catalogueOf } from "@/lib/cached-reads";
import { seriesBreaks } from "@/lib/domain/chart-breaks";
import { FIRST_COMMUNE_YEAR, FIRST_YEAR } from "@/lib/domain/record-years";
import { reportingYearOn } from "@/lib/domain/reporting-years";
import { unitHeadline } from "@/lib/domain/unit-headline";
import { chartWords } from "@/lib/i18n/chart-words";
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
  const lastYear = Math.max(reportingYearOn(context.today), FIRST_COMMUNE_YEAR);
  const asked = (year: number) => formOf(catalogue, unitId, year) !== null;
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at).filter(asked);
  const [fromYear, toYear] = [years[0] ?? FIRST_YEAR, years.at(-1) ?? lastYear];
  const reading = await readUnit(context, catalogue, { unitId, fromYear, toYear }).catch(refuse);
  const { unit, measures, observations } = reading;
  const record = await readReportingRecord(context, catalogue, unitId, observations);

  const t = await getTranslations("unit");
  const headlines = await getTranslations("headlines");
  const qualifiers = await getTranslations("qualifiers");
  const locale = await getLocale();
  const panels: PanelContext = {
    unit,
    catalogue,
    isWhole: provinceLine(catalogue).includes(unitId),
    asked,
    words: await chartWords(),
    t,
    measureWords: await getTranslations("measure"),
  };
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
  const statements = observations.flatMap((each) => [
    ...(each.published ? [each.published] : []),
    ...each.rivals,
  ]);
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
        {years.length > 1 ? `, ${t("years", { from: String(fromYear), to: String(toYear) })}` : ""}
        {years.length === 1 ? `, ${t("oneYear", { year: String(fromYear) })}` : ""}
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
      </p>
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]">
        <div className="grid min-w-0 gap-4">
          {years.length > 0 ? <UnitSections measures={measures} context={panels} /> : null}
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
            <SourcePane
              statements={statements}
              whole={(await searchParams).text === "full"}
              address={`/districts/${unit.id}`}
            />
          ) : null}
        </div>
      </div>
    </EvidenceProvider>
  );
}
