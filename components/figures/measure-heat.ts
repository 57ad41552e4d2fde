import { getTranslations } from "next-intl/server";
import type { ChartSpec } from "@/components/charts/kinds";
import type { SeriesBreak } from "@/lib/domain/chart-breaks";
import { type HeatTable, heatPeak, heatTable } from "@/lib/domain/charts/heat-table";
import { noteLetter } from "@/lib/domain/charts/note-letter";
import { breaksBeforeYears } from "@/lib/domain/column-breaks";
import type { MeasureView } from "@/lib/domain/measure-view";
import { COMMUNE_KINDS, DISTRICT_KINDS, type UnitKind } from "@/lib/domain/units";
import type { YearRow } from "@/lib/domain/year-table";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { type Figure, restingOn } from "./figure";
import type { MeasurePage } from "./measure-page";
import { qualifierSigns } from "./qualifier-signs";

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
      letter: noteLetter(index),
    }));
}

/**
 * A measure by unit and year at one sight: of districts to 2025, of communes and wards from 2026. A table
 * without any number is left out.
 */
export async function measureHeat(page: MeasurePage): Promise<Figure<"heat">[]> {
  const made = [
    await heatOf("heat", DISTRICT_KINDS, page),
    await heatOf("heat-communes", COMMUNE_KINDS, page),
  ];
  return made.filter((figure) => figure !== null);
}

async function heatOf(
  id: string,
  kinds: readonly UnitKind[],
  { measure, name, view, breaks, published, filters, statements }: MeasurePage,
): Promise<Figure<"heat"> | null> {
  const t = await getTranslations("heat");
  const say = await getTranslations("measure");
  const words = await chartWords();
  const signs = await qualifierSigns();
  const { locale } = words;
  const unitOfMeasure = nameIn(measure.unitOfMeasure, locale);
  const rowsOf = ({ rows }: MeasureView) => rows.filter(({ unit }) => kinds.includes(unit.kind));
  const of = (from: MeasureView): HeatTable =>
    heatTable({
      rows: rowsOf(from),
      years: view.years,
      breaks,
      unitOfMeasure,
      notAsked: say("signNotExisting"),
      signs,
      words,
    });
  const data = of(view);
  if (data.scale.length === 0) return null;
  // A headline rests on nothing but what is published.
  const peak = heatPeak(of(published.get(filters.categoryKey) ?? view).rows);
  const subtitle = t("subtitle", {
    measure: name,
    unit: unitOfMeasure,
    from: String(data.years[0] ?? ""),
    to: String(data.years.at(-1) ?? ""),
  });
  const notes = lettered(rowsOf(view), data.years, breaks);
  const unitsOf = ({ unitIds }: SeriesBreak) =>
    unitIds
      ? new Intl.ListFormat(locale).format(
          view.rows
            .filter(({ unit }) => unitIds.includes(unit.id))
            .map(({ unit }) => nameIn(unit.shortName, locale)),
        )
      : say("allUnits");
  const chart: ChartSpec<"heat"> = {
    kind: "heat",
    props: { data, label: subtitle, locale, letters: notes.map(({ year, letter }) => ({ year, letter })) },
  };
  return {
    id,
    headline: peak
      ? t("headline", {
          measure: name,
          value: unitOfMeasure === "%" ? `${peak.cell.printed}%` : peak.cell.printed,
          unit: peak.name,
          year: String(peak.cell.year),
        })
      : t("plain", { measure: name }),
    subtitle,
    alternative: subtitle,
    notes: notes.map(({ each, letter }) => ({
      letter,
      text: t("break", {
        date: formatDate(each.date, locale),
        what:
          each.kind === "definition"
            ? say("breakDefinition", { legalBasis: each.legalBasis })
            : `${say("breakBoundaries")}, ${each.legalBasis}`,
        units: unitsOf(each),
      }),
    })),
    remark: `${t("key")}.`,
    statements: restingOn(chart, statements),
    chart,
  };
}
