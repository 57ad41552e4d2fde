import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ChartFigure } from "@/components/charts/chart-figure";
import { DrawnChart } from "@/components/charts/drawn-chart";
import type { ChartKind, ChartSpec } from "@/components/charts/kinds";
import { marksOf } from "@/components/charts/marks-of";
import { PartNames } from "@/components/charts/part-names";
import type { ChartSlot } from "@/components/charts/slots";
import type { SourceBadge } from "@/components/charts/source-badges";
import { YearChartKey, YearChartNames } from "@/components/charts/year-chart-key";
import { badgeOf, evidenceId } from "@/lib/domain/evidence";
import type { FigurePlace } from "@/lib/figure-addresses";
import { ChartTable } from "./chart-table";
import type { Figure } from "./figure";
import { FigureActions } from "./figure-actions";
import { figureSource } from "./figure-source";
import { PlainChart } from "./plain-chart";

/** Kinds whose marks a plain table can tell; the others come with one of their own. */
const TABLED: ReadonlySet<ChartKind> = new Set([
  "composition",
  "composition-by-year",
  "contradiction",
  "spans",
]);

/** More badges than these say nothing any more. */
const MAX_BADGES = 9;

interface FigureCardProps {
  figure: Figure;
  place: FigurePlace;
  isPublic: boolean;
  slot?: ChartSlot;
  /** In place of the figure's own headline, where the page has said it already. */
  headline?: ReactNode;
  /** Between the title and the chart: a filter. */
  legend?: ReactNode;
  /** In place of the plain table of its marks. */
  table?: ReactNode;
  /** Beneath the chart: tables of its own. */
  children?: ReactNode;
  className?: string;
}

/** A figure on a page: the finding, the chart, its table, and what one needs to trust it and take it away. */
export async function FigureCard(props: FigureCardProps) {
  const { figure, place, isPublic, slot = "half", headline = figure.headline, legend, children } = props;
  const { chart, subtitle, notes, remark } = figure;
  const table = await getTranslations("table");
  const source = await figureSource(figure.statements);
  const own = TABLED.has(chart.kind) ? <ChartTable chart={chart} /> : null;
  const content = props.table ?? own;
  const words = marksOf(chart).map(({ label }) => label);
  return (
    <ChartFigure
      headline={headline}
      subtitle={subtitle}
      // A chart of many marks is told by its table.
      textAlternative={figure.alternative ?? (words.length > 12 ? subtitle : words.join(". "))}
      notes={notes}
      legend={legend}
      table={content ? { summary: table("summary"), content } : undefined}
      source={
        <>
          {remark ? `${remark} ` : null}
          {source}
        </>
      }
      badges={badgesOf(figure)}
      downloads={
        <FigureActions place={place} figureId={figure.id} headline={figure.headline} isPublic={isPublic} />
      }
      className={props.className}
    >
      <FigureChart chart={chart} slot={slot} />
      {children}
    </ChartFigure>
  );
}

interface FigureChartProps {
  chart: ChartSpec;
  slot: ChartSlot;
  /** Whether it stands in a frame of another site. */
  framed?: boolean;
  /** Of the headings in the chart. */
  level?: 2 | 3;
}

/** The chart with the keys that belong to its kind. */
export function FigureChart({ chart, slot, framed, level }: FigureChartProps) {
  if (chart.kind === "year") {
    const { data, words } = chart.props;
    return (
      <div className="@container">
        <YearChartNames data={data} words={words} />
        <DrawnChart kind={chart.kind} props={chart.props} slot={slot} />
        <YearChartKey data={data} words={words} />
      </div>
    );
  }
  if (chart.kind === "composition-by-year") {
    return (
      <div className="@container">
        <PartNames names={chart.props.data.parts} />
        <DrawnChart kind={chart.kind} props={chart.props} slot={slot} />
      </div>
    );
  }
  if (
    chart.kind === "heat" ||
    chart.kind === "panels" ||
    chart.kind === "tiles" ||
    chart.kind === "timeline"
  ) {
    return <PlainChart chart={chart} framed={framed} level={level} />;
  }
  return <DrawnChart kind={chart.kind} props={chart.props} slot={slot} />;
}

function badgesOf(figure: Figure): SourceBadge[] {
  const badges = new Map<string, SourceBadge>();
  for (const statement of figure.statements) {
    const ordinal = badgeOf(statement);
    const id = evidenceId(statement.source);
    if (ordinal !== null) badges.set(id, { ordinal, evidenceId: id });
  }
  return badges.size > MAX_BADGES ? [] : [...badges.values()].sort((a, b) => a.ordinal - b.ordinal);
}
