import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import { TileMap } from "@/components/charts/tile-map";
import { tileMap } from "@/lib/domain/charts/tile-map";
import type { FigurePlace } from "@/lib/figure-addresses";
import { BarTable } from "./bar-table";
import { FigureCard } from "./figure-card";
import type { MeasurePage } from "./measure-page";
import { type MeasureRanking, measureRanking, namesOf } from "./measure-ranking";
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
      {reported > 0 ? <RankingTiles ranked={ranked} /> : null}
    </>
  );
}

/** The same units where they lie; none for communes, which have no place on the map. */
async function RankingTiles({ ranked }: { ranked: MeasureRanking }) {
  const t = await getTranslations("measure");
  const table = await getTranslations("table");
  const { rows, inOrder, top, year, words, unitOfMeasure, figure } = ranked;
  const { tiles, scale } = tileMap(rows);
  if (tiles.length === 0) return null;
  return (
    <ChartFigure
      headline={
        top.length > 0
          ? t("mostAt", { unit: namesOf(top, words.locale) })
          : t("tilesPlain", { year: String(year) })
      }
      subtitle={figure.subtitle}
      textAlternative={tiles.map(({ label }) => label).join("; ")}
      table={{ summary: table("summary"), content: <BarTable rows={inOrder} unit={unitOfMeasure} /> }}
    >
      <TileMap
        tiles={tiles}
        scale={scale}
        locale={words.locale}
        labels={{ name: figure.subtitle, noData: words.gap, note: t("tileNote") }}
      />
    </ChartFigure>
  );
}
