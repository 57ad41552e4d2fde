import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import type { FigurePlace } from "@/lib/figure-addresses";
import { BarTable } from "./bar-table";
import { FigureCard } from "./figure-card";
import type { MeasurePage } from "./measure-page";
import { type MeasureRanking, measureRanking } from "./measure-ranking";
import { measureTiles } from "./measure-tiles";
import { RankingKey } from "./ranking-key";
import { RankingTable } from "./ranking-table";
import { RankingYearForm } from "./ranking-year-form";

interface MeasureRankingFigureProps {
  page: MeasurePage;
  place: FigurePlace;
  isPublic: boolean;
}

/** The units of one year, the largest first beside the year before, and as tiles about where they lie. */
export async function MeasureRankingFigure({ page, place, isPublic }: MeasureRankingFigureProps) {
  const ranked = await measureRanking(page);
  if (!ranked) return null;
  const t = await getTranslations("measure");
  const { figure, rows, year, years, reported } = ranked;
  const form = (
    <div className="mb-2">
      <RankingYearForm measureId={page.measure.id} filters={page.filters} years={years} year={year} />
    </div>
  );
  return (
    <>
      <div id="ranking" className="grid min-w-0 scroll-mt-4">
        {reported > 0 ? (
          <FigureCard
            figure={figure}
            place={place}
            isPublic={isPublic}
            legend={form}
            table={<RankingTable rows={rows} year={year} />}
          >
            <RankingKey rows={rows} year={year} />
          </FigureCard>
        ) : (
          <ChartFigure
            headline={figure.headline}
            subtitle={figure.subtitle}
            textAlternative={figure.subtitle}
            legend={form}
          >
            <p className="border border-line-strong border-dashed p-6 text-center text-ink-2">
              {t("rankingNothing", { year: String(year) })}
            </p>
          </ChartFigure>
        )}
      </div>
      {reported > 0 ? <RankingTiles page={page} ranked={ranked} place={place} isPublic={isPublic} /> : null}
    </>
  );
}

/** The same units where they lie, and as a table in official order. */
async function RankingTiles({
  page,
  ranked,
  place,
  isPublic,
}: MeasureRankingFigureProps & { ranked: MeasureRanking }) {
  const tiles = await measureTiles(page, ranked);
  if (!tiles) return null;
  return (
    <FigureCard
      figure={tiles}
      place={place}
      isPublic={isPublic}
      table={<BarTable rows={ranked.inOrder} unit={ranked.unitOfMeasure} />}
    />
  );
}
