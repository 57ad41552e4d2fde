import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { type Figure, restingOn } from "@/components/figures/figure";
import type { Context } from "@/db/context";
import type { Catalogue } from "@/db/read/catalogue";
import { formOf } from "@/db/read/form-context";
import { provinceLine } from "@/db/read/measure";
import { readUnit, type UnitMeasure, type UnitReading } from "@/db/read/unit";
import { endOfDay } from "@/lib/domain/as-of";
import type { YearKeyEntry } from "@/lib/domain/charts/year-key";
import type { IsoDate } from "@/lib/domain/dates";
import { FIRST_COMMUNE_YEAR, FIRST_YEAR } from "@/lib/domain/record-years";
import { reportingYearOn } from "@/lib/domain/reporting-years";
import type { Statement } from "@/lib/domain/statements";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { type PanelContext, unitPanel } from "./unit-panels";

/** One section of the form on a unit's page. */
export interface UnitSection {
  id: string;
  /** "3. Mô hình" */
  name: string;
  measures: UnitMeasure[];
  /** Those of which there is no small chart. */
  undrawn: UnitMeasure[];
  /** Null where no measure of it is drawn. */
  figure: Figure<"panels"> | null;
  /** Whether strangers see all of it. */
  isPublic: boolean;
}

/** All that the page of a unit, its images and its frames are made from. */
export interface UnitPage extends UnitReading {
  /** The years in which a form asks the unit. */
  years: number[];
  panels: PanelContext;
  sections: UnitSection[];
  /** What the page draws, rivals too. */
  statements: Statement[];
}

/** Reads a unit's page, once a request; its figures as of the day, where one is asked for. Throws not-found. */
export const readUnitPage = cache(
  async (context: Context, catalogue: Catalogue, unitId: string, asOf: IsoDate | null): Promise<UnitPage> => {
    const lastYear = Math.max(reportingYearOn(context.today), FIRST_COMMUNE_YEAR);
    const asked = (year: number) => formOf(catalogue, unitId, year) !== null;
    const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at).filter(asked);
    const reading = await readUnit(context, catalogue, {
      unitId,
      fromYear: years[0] ?? FIRST_YEAR,
      toYear: years.at(-1) ?? lastYear,
      asOf: asOf === null ? undefined : endOfDay(asOf),
    });
    const statements = reading.observations.flatMap(({ published, rivals }) => [
      ...(published ? [published] : []),
      ...rivals,
    ]);
    const panels: PanelContext = {
      unit: reading.unit,
      catalogue,
      isWhole: provinceLine(catalogue).includes(unitId),
      asked,
      words: await chartWords(),
      t: await getTranslations("unit"),
      measureWords: await getTranslations("measure"),
    };
    const sections =
      years.length === 0
        ? []
        : catalogue.sections.map((section, at) => sectionOf(section, at, reading, panels));
    return { ...reading, years, panels, sections, statements };
  },
);

function sectionOf(
  section: Catalogue["sections"][number],
  at: number,
  { measures, observations }: UnitReading,
  context: PanelContext,
): UnitSection {
  const { words, unit, t } = context;
  const own = measures.filter(({ measure }) => measure.section === section.id);
  const made = own.map((of) => ({ of, made: unitPanel(of, context) }));
  const drawn = made.flatMap((each) => each.made ?? []);
  const name = nameIn(section.name, words.locale);
  const used = new Set<YearKeyEntry>(drawn.flatMap(({ signs }) => signs));
  const chart = {
    kind: "panels" as const,
    props: {
      label: `${nameIn(unit.name, words.locale)}, ${name}`,
      words,
      signs: (Object.keys(words.key) as YearKeyEntry[]).filter((entry) => used.has(entry)),
      panels: drawn.map(({ panel }) => panel),
    },
  };
  return {
    id: section.id,
    name: `${at + 1}. ${name}`,
    measures: own,
    undrawn: made.filter((each) => !each.made).map(({ of }) => of),
    figure:
      drawn.length === 0
        ? null
        : {
            id: `section-${section.id}`,
            headline: chart.props.label,
            subtitle: t("scales"),
            notes: [],
            statements: restingOn(
              chart,
              observations.flatMap(({ published }) => published ?? []),
            ),
            chart,
          },
    isPublic: own.every(({ measure }) => measure.visibility === "public"),
  };
}
