import { getTranslations } from "next-intl/server";
import { TileMap } from "@/components/charts/tile-map";
import type { Catalogue } from "@/db/read/catalogue";
import { readMeasure } from "@/db/read/measure";
import { ranking } from "@/lib/domain/charts/ranking";
import { emptyTiles, tileMap } from "@/lib/domain/charts/tile-map";
import { LAST_DISTRICT_YEAR } from "@/lib/domain/record-years";
import { DISTRICT_KINDS } from "@/lib/domain/units";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { requestContext } from "@/lib/session";

/** The measure that colours the map: the one of the overview's first headline. */
const MEASURE = "clubs";

/** The districts about where they lie, each a way to its page; coloured by their last year's clubs. */
export async function UnitMap({ catalogue }: { catalogue: Catalogue }) {
  const t = await getTranslations("unit");
  const words = await chartWords();
  const measure = catalogue.measures.find(({ id }) => id === MEASURE);
  const { views } = await readMeasure(await requestContext(), catalogue, {
    measureId: MEASURE,
    fromYear: LAST_DISTRICT_YEAR,
    toYear: LAST_DISTRICT_YEAR,
    withPending: false,
  });
  const rows = ranking({
    rows: (views.get("")?.rows ?? []).filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind)),
    year: LAST_DISTRICT_YEAR,
    highlighted: [],
    brokenUnits: null,
    unitOfMeasure: measure ? nameIn(measure.unitOfMeasure, words.locale) : "",
    words,
  });
  const placed = catalogue.units.filter(({ tile }) => tile !== null);
  const some = rows.some(({ value }) => value !== null);
  const empty = emptyTiles(
    placed.map(({ id, shortName }) => ({ id, name: nameIn(shortName, words.locale) })),
    words.gap,
  );
  const { tiles, scale } = some ? tileMap(rows) : { tiles: empty, scale: [] };
  return (
    <section className="card" aria-labelledby="unit-map">
      <h2 id="unit-map">{t("mapTitle")}</h2>
      <p className="mb-3 text-14 text-ink-2">
        {some ? t("mapSubtitle", { year: String(LAST_DISTRICT_YEAR) }) : t("mapSubtitleNone")}
      </p>
      <TileMap
        tiles={tiles}
        scale={scale}
        locale={words.locale}
        labels={{ name: t("mapTitle"), noData: words.gap, note: t("mapNote") }}
        links={Object.fromEntries(placed.map(({ id }) => [id, `/districts/${id}`]))}
      />
    </section>
  );
}
