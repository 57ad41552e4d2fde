import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import type { SeriesBreak } from "@/lib/domain/chart-breaks";
import { type HeatTable as HeatTableData, heatPeak, heatTable } from "@/lib/domain/charts/heat-table";
import { breaksBeforeYears } from "@/lib/domain/column-breaks";
import type { MeasureView } from "@/lib/domain/measure-view";
import type { Measure } from "@/lib/domain/measures";
import { COMMUNE_KINDS, DISTRICT_KINDS } from "@/lib/domain/units";
import type { YearRow } from "@/lib/domain/year-table";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { HeatTable } from "./heat-table";
import { qualifierSigns } from "./qualifier-signs";

interface MeasureHeatFigureProps {
  measure: Measure;
  /** "Câu lạc bộ tự quản, ngoài xã hội" */
  name: string;
  view: MeasureView;
  /** The same of what is published alone: headlines rest on nothing else. */
  published: MeasureView;
  breaks: readonly SeriesBreak[];
}

const districtsOf = ({ rows }: MeasureView) => rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind));
const communesOf = ({ rows }: MeasureView) => rows.filter(({ unit }) => COMMUNE_KINDS.includes(unit.kind));

/** The breaks between the years of a table, each with its letter and the first year of the new series. */
function lettered(rows: readonly YearRow[], years: readonly number[], breaks: readonly SeriesBreak[]) {
  const found = new Map<SeriesBreak, number>();
  for (const { unit } of rows) {
    for (const [year, each] of breaksBeforeYears(unit, years, breaks)) {
      for (const one of each) found.set(one, year);
    }
  }
  return breaks
    .filter((each) => found.has(each))
    .map((each, index) => ({
      each,
      year: found.get(each) ?? 0,
      letter: String.fromCharCode(97 + index),
    }));
}

/** A measure by unit and year at one sight: districts to 2025, communes and wards from 2026. */
export async function MeasureHeatFigure({ measure, name, view, published, breaks }: MeasureHeatFigureProps) {
  const t = await getTranslations("heat");
  const say = await getTranslations("measure");
  const words = await chartWords();
  const { locale } = words;
  const signs = await qualifierSigns();
  const unitOfMeasure = nameIn(measure.unitOfMeasure, locale);
  const of = (rows: readonly YearRow[]): HeatTableData =>
    heatTable({
      rows,
      years: view.years,
      breaks,
      unitOfMeasure,
      notAsked: say("signNotExisting"),
      signs,
      words,
    });
  const districts = of(districtsOf(view));
  const communes = of(communesOf(view));
  const hasNumbers = (table: HeatTableData) => table.scale.length > 0;
  if (!hasNumbers(districts) && !hasNumbers(communes)) return null;
  const main = hasNumbers(districts) ? districts : communes;
  const ofMain = main === districts ? districtsOf : communesOf;
  const peak = heatPeak(of(ofMain(published)).rows);
  const captionOf = ({ years }: HeatTableData) =>
    t("subtitle", {
      measure: name,
      unit: unitOfMeasure,
      from: String(years[0] ?? ""),
      to: String(years.at(-1) ?? ""),
    });
  const notes = lettered(ofMain(view), main.years, breaks);
  const letters = new Map(notes.map(({ year, letter }) => [year, letter]));
  const unitsOf = ({ unitIds }: SeriesBreak) =>
    unitIds
      ? new Intl.ListFormat(locale).format(
          view.rows
            .filter(({ unit }) => unitIds.includes(unit.id))
            .map(({ unit }) => nameIn(unit.shortName, locale)),
        )
      : say("allUnits");
  return (
    <ChartFigure
      className="xl:col-span-2"
      headline={
        peak
          ? t("headline", {
              measure: name,
              value: unitOfMeasure === "%" ? `${peak.cell.printed}%` : peak.cell.printed,
              unit: peak.name,
              year: String(peak.cell.year),
            })
          : t("plain", { measure: name })
      }
      subtitle={captionOf(main)}
      textAlternative={captionOf(main)}
      notes={notes.map(({ each, letter }) => ({
        letter,
        text: t("break", {
          date: formatDate(each.date, locale),
          what:
            each.kind === "definition"
              ? say("breakDefinition", { legalBasis: each.legalBasis })
              : `${say("breakBoundaries")}, ${each.legalBasis}`,
          units: unitsOf(each),
        }),
      }))}
      source={t("key")}
    >
      <HeatTable data={main} caption={captionOf(main)} locale={locale} letters={letters} />
      {main === districts && hasNumbers(communes) ? (
        <details className="mt-4 text-14">
          <summary className="link min-h-8 max-sm:min-h-11">
            {t("communes", { count: communes.rows.length, year: String(communes.years[0] ?? "") })}
          </summary>
          <div className="mt-2">
            <HeatTable data={communes} caption={captionOf(communes)} locale={locale} letters={new Map()} />
          </div>
        </details>
      ) : null}
    </ChartFigure>
  );
}
