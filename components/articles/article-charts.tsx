import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import { marksOf } from "@/components/charts/marks-of";
import { ChartTable } from "@/components/figures/chart-table";
import { FigureChart } from "@/components/figures/figure-card";
import { figureSource } from "@/components/figures/figure-source";
import { overviewFigures } from "@/components/figures/overview-figures";
import type { ArticleReading } from "@/db/read/articles";
import { provinceLine } from "@/db/read/measure";
import { catalogueOf } from "@/lib/cached-reads";
import { observationsOf } from "@/lib/domain/observations";

/** What the article's own figures of the province show: how they divide, where they do not fit, how long they span. */
export async function ArticleCharts({ reading }: { reading: ArticleReading }) {
  const table = await getTranslations("table");
  const catalogue = await catalogueOf();
  const line = provinceLine(catalogue);
  const own = reading.statements.filter(({ key }) => line.includes(key.unitId));
  const figures = await overviewFigures({
    province: observationsOf(own),
    contradictions: reading.checks.contradictions,
    catalogue,
  });
  const sources = await Promise.all(figures.map(({ statements }) => figureSource(statements)));
  return figures.map(({ id, headline, subtitle, notes, remark, chart }, at) => (
    <div key={id} id={id} className="mt-4 grid min-w-0">
      <ChartFigure
        headline={headline}
        subtitle={subtitle}
        textAlternative={marksOf(chart)
          .map(({ label }) => label)
          .join(". ")}
        notes={notes}
        table={{ summary: table("summary"), content: <ChartTable chart={chart} /> }}
        source={
          <>
            {remark ? `${remark} ` : null}
            {sources[at]}
          </>
        }
      >
        <FigureChart chart={chart} slot="half" />
      </ChartFigure>
    </div>
  ));
}
