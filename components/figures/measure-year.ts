import { getTranslations } from "next-intl/server";
import type { ChartSpec } from "@/components/charts/kinds";
import type { YearEventInput } from "@/lib/domain/charts/year-chart";
import type { YearChartData } from "@/lib/domain/charts/year-chart-types";
import { movementEvents } from "@/lib/domain/movement-events";
import { DISTRICT_KINDS } from "@/lib/domain/units";
import { readEnv } from "@/lib/env";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { type Figure, restingOn } from "./figure";
import type { MeasurePage } from "./measure-page";
import { subtitleIn, unitsOf } from "./mode-texts";
import { yearChartOf } from "./year-chart-of";

/** The marks of a drawing over the years, of any sort. */
const drawnIn = ({ lines, totals, asOf, spans }: YearChartData) =>
  lines.length + totals.length + asOf.length + spans.length;

/** The movement's events in words; the seed article's is none of the demonstration. */
async function events(): Promise<YearEventInput[]> {
  const said = await getTranslations("events");
  const ofArticle = readEnv(process.env).SITE !== "demo";
  return movementEvents({ ofArticle }).map(({ id, date, precision }) => ({
    date,
    precision,
    text: said(id),
  }));
}

/** The measure over the years, in the reader's mode and boundaries; null where nothing can be drawn. */
export async function measureYear(page: MeasurePage): Promise<Figure<"year"> | null> {
  const { measure, drawn, filters, catalogue, highlighted } = page;
  const t = await getTranslations("measure");
  const words = await chartWords();
  const told = unitsOf(drawn.scale, nameIn(measure.unitOfMeasure, words.locale), t);
  const data = yearChartOf(
    {
      measure,
      drawn,
      boundaries: filters.boundaries,
      units: catalogue.units,
      highlighted,
      rows: drawn.view.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind)),
      withProvince: true,
      plans: page.plans,
      events: filters.withEvents ? await events() : [],
    },
    words,
    t,
  );
  if (drawnIn(data) === 0) return null;
  const subtitle = subtitleIn(drawn, filters.boundaries, page.subtitle, t);
  const chart: ChartSpec<"year"> = {
    kind: "year",
    props: {
      data,
      unitOfMeasure: nameIn(measure.unitOfMeasure, words.locale),
      rowUnit: told.panel,
      rowsTitle: filters.boundaries === "groups" ? t("groupsTitle") : undefined,
      label: subtitle,
      words,
      fractions: measure.rollup === "ratio",
    },
  };
  return {
    id: "year",
    headline: page.headline,
    subtitle,
    alternative: t("yearAlternative", { marks: data.lines.length, totals: data.totals.length }),
    notes: [...data.notes, ...data.events.map(({ mark, text }) => ({ letter: mark, text }))],
    statements: restingOn(chart, page.statements),
    chart,
  };
}
