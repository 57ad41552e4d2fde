import { definitionBreaks, seriesBreaks } from "@/lib/domain/chart-breaks";
import type { IsoDate } from "@/lib/domain/dates";
import { type MeasureView, measureView } from "@/lib/domain/measure-view";
import { categoryKey as keyText, type Measure } from "@/lib/domain/measures";
import { type Observation, observationsOf } from "@/lib/domain/observations";
import {
  type FormProgress,
  type Gaps,
  gapsOf,
  progressOf,
  reportedIn,
} from "@/lib/domain/reporting-progress";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { Statement } from "@/lib/domain/statements";
import { readsMeasure } from "@/lib/domain/visibility";
import { changeOfYear, latestComparableYear, type YearlyChange } from "@/lib/domain/yearly-changes";
import type { Context } from "../context";
import type { Catalogue, Facet } from "./catalogue";
import { askedBy, provinceLine } from "./measure";
import { listCalendar } from "./reporting-calendar";
import { readStatements } from "./statements";

/** A measure, or one category of a measure that has no total. */
export interface OverviewFacet {
  measure: Measure;
  categoryKey: string;
}

export interface OverviewYearly {
  /** How the province's figures changed in the latest year that compares; null where none does. */
  changes: { year: number; facets: (OverviewFacet & { change: YearlyChange })[] } | null;
  /** Who has not reported the latest year that has opened; null where none has. */
  progress: {
    year: number;
    dueOn: IsoDate | null;
    forms: FormProgress[];
    /** How many units, the province's own form apart, and how many of them have reported. */
    expected: number;
    reported: number;
  } | null;
  /** Measures of which there is no published figure at all. */
  without: Measure[];
  /** Of how many measures the reader may have figures. */
  measures: number;
  /** Empty places in reports that were handed in over the years `from`–`to`, most first. */
  gaps: { from: number; to: number; facets: (OverviewFacet & { gaps: Gaps })[] };
  /** Totals that the province stated and its units contradict. */
  differing: (OverviewFacet & { year: number; total: MeasureView["totals"][number] })[];
}

/** How many years the overview looks back; older ones are on the pages of the measures. */
const YEARS_BACK = 5;

/** What stands for a measure: its total, else its categories one by one. */
function facetsOf(catalogue: Catalogue, measures: readonly Measure[]): (OverviewFacet & { facet: Facet })[] {
  return catalogue.facets.flatMap((facet) => {
    const measure = measures.find(({ id }) => id === facet.measureId);
    const stands = measure && (measure.hasTotal ? facet.categoryKey === "" : facet.categoryKey !== "");
    return stands ? [{ measure, categoryKey: facet.categoryKey, facet }] : [];
  });
}

async function readViews(context: Context, catalogue: Catalogue, years: readonly number[]) {
  const { viewer } = context;
  const measures = catalogue.measures.filter(
    (measure) => viewer.kind === "system" || readsMeasure(viewer, measure),
  );
  const facets = facetsOf(catalogue, measures);
  const statements = await readStatements(context, catalogue, {
    categoryKeys: [...new Set(facets.map(({ categoryKey }) => categoryKey))],
    from: reportingYearPeriod(years[0] ?? 0).from,
    to: reportingYearPeriod(years.at(-1) ?? 0).to,
  });
  const byFacet = new Map<string, Observation[]>();
  for (const each of observationsOf(statements)) {
    const id = `${each.key.measureId}|${keyText(each.key.categories)}`;
    byFacet.set(id, [...(byFacet.get(id) ?? []), each]);
  }
  const asks = askedBy(catalogue);
  const views = facets.map(({ measure, categoryKey }) => {
    const own = [measure.id, ...(measure.ratio ? [measure.ratio.numerator, measure.ratio.denominator] : [])];
    const view = measureView({
      measure,
      years,
      provinceIds: provinceLine(catalogue),
      units: catalogue.units,
      observations: own.flatMap((id) => byFacet.get(`${id}|${categoryKey}`) ?? []),
      asks: (unitId, id, year) => asks(unitId, categoryKey === "" ? id : `${id}/${categoryKey}`, year),
      withPending: false,
    });
    return { measure, categoryKey, view };
  });
  return { measures, views, statements };
}

function countOf(forms: readonly FormProgress[]): { expected: number; reported: number } {
  const expected = forms.reduce((sum, each) => sum + each.expected, 0);
  return { expected, reported: expected - forms.reduce((sum, each) => sum + each.behind.length, 0) };
}

const measuresOf = (statements: readonly Statement[]) =>
  new Set(observationsOf(statements).flatMap(({ key, published }) => (published ? [key.measureId] : [])));

/** The measures of which nothing is published, in these years or any other; a rate is of its sides. */
async function measuresWithout(
  context: Context,
  catalogue: Catalogue,
  measures: readonly Measure[],
  statements: readonly Statement[],
): Promise<Measure[]> {
  const isOf = (found: ReadonlySet<string>) => (measure: Measure) =>
    found.has(measure.ratio ? measure.ratio.numerator : measure.id);
  const recent = isOf(measuresOf(statements));
  const unseen = measures.filter((measure) => !recent(measure));
  if (unseen.length === 0) return [];
  const measureIds = unseen.map(({ id, ratio }) => (ratio ? ratio.numerator : id));
  const older = isOf(measuresOf(await readStatements(context, catalogue, { measureIds })));
  return unseen.filter((measure) => !older(measure));
}

/**
 * What the years say at one sight: what rose and fell, who is behind, what is missing, which totals differ.
 * All of it from published figures that the reader may see.
 */
export async function readOverviewYearly(context: Context, catalogue: Catalogue): Promise<OverviewYearly> {
  const opened = (await listCalendar(context.db)).filter(({ opensOn }) => opensOn <= context.today);
  const current = opened.at(-1) ?? null;
  const lastYear = current?.year ?? Number(context.today.slice(0, 4));
  const years = Array.from({ length: YEARS_BACK }, (_, at) => lastYear - YEARS_BACK + 1 + at);
  const { measures, views, statements } = await readViews(context, catalogue, years);
  const line = provinceLine(catalogue);
  const provinces = catalogue.units.filter(({ id }) => line.includes(id));

  const changed = views.flatMap(({ measure, categoryKey, view }) => {
    const definitions = definitionBreaks(measure, catalogue.measures);
    const breaks = seriesBreaks({ breaks: definitions }, catalogue.units, catalogue.successions);
    return years.slice(1).flatMap((year) => {
      const change = changeOfYear(measure, view.totals, year, { breaks, provinces });
      return change ? [{ measure, categoryKey, change }] : [];
    });
  });
  const year = latestComparableYear(changed);

  const tables = views.map(({ view }) => view.rows);
  const reported = new Map(years.map((each) => [each, reportedIn(tables, each)]));
  const ofProvince = statements.filter(
    ({ key, status }) => line.includes(key.unitId) && status === "approved",
  );
  const inCurrent = new Set([
    ...(reported.get(lastYear) ?? []),
    ...ofProvince
      .filter(({ key }) => key.period.to > reportingYearPeriod(lastYear - 1).to)
      .map(({ key }) => key.unitId),
  ]);
  const without = await measuresWithout(context, catalogue, measures, statements);
  return {
    changes: year === null ? null : { year, facets: changed.filter(({ change }) => change.year === year) },
    progress: current && {
      year: current.year,
      dueOn: current.dueOn,
      forms: progressOf(catalogue.formUnits, current.year, inCurrent),
      ...countOf(
        progressOf(
          catalogue.formUnits.filter(({ unitId }) => !line.includes(unitId)),
          current.year,
          inCurrent,
        ),
      ),
    },
    without,
    measures: measures.length,
    gaps: {
      from: years[0] ?? lastYear,
      to: lastYear,
      facets: views
        .filter(({ measure }) => !measure.ratio)
        .map(({ measure, categoryKey, view }) => ({
          measure,
          categoryKey,
          gaps: gapsOf(view.rows, reported),
        }))
        .filter(({ gaps }) => gaps.missing > 0)
        .sort((a, b) => b.gaps.missing - a.gaps.missing),
    },
    differing: views.flatMap(({ measure, categoryKey, view }) =>
      view.totals
        .filter(({ result }) => result.kind === "stated" && "differs" in result && result.differs)
        .map((total) => ({ measure, categoryKey, year: total.year, total })),
    ),
  };
}
