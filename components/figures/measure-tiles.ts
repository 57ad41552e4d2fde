import { getTranslations } from "next-intl/server";
import type { ChartSpec } from "@/components/charts/kinds";
import { tileMap } from "@/lib/domain/charts/tile-map";
import { type Figure, restingOn } from "./figure";
import type { MeasurePage } from "./measure-page";
import { type MeasureRanking, namesOf } from "./measure-ranking";

/** The units of a ranking where they lie; null for communes, which have no place on the map. */
export async function measureTiles(
  page: MeasurePage,
  ranked: MeasureRanking,
): Promise<Figure<"tiles"> | null> {
  const t = await getTranslations("measure");
  const { rows, top, year, words, figure, reported } = ranked;
  const { tiles, scale } = tileMap(rows);
  if (tiles.length === 0 || reported === 0) return null;
  const { locale } = words;
  const chart: ChartSpec<"tiles"> = {
    kind: "tiles",
    props: { tiles, scale, locale, label: figure.subtitle, noData: words.gap, note: "" },
  };
  return {
    id: "tiles",
    headline:
      top.length > 0 ? t("mostAt", { unit: namesOf(top, locale) }) : t("tilesPlain", { year: String(year) }),
    subtitle: figure.subtitle,
    alternative: tiles.map(({ label }) => label).join("; "),
    notes: [],
    remark: t("tileNote"),
    statements: restingOn(chart, page.statements),
    chart,
  };
}
