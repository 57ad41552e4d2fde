import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import { TileMap } from "@/components/charts/tile-map";
import { DemoLink } from "@/components/figures/demo-link";
import { Link } from "@/components/ui/link";
import type { Catalogue } from "@/db/read/catalogue";
import { readMeasure } from "@/db/read/measure";
import type { OverviewReading } from "@/db/read/overview";
import { ranking } from "@/lib/domain/charts/ranking";
import { emptyTiles, tileMap } from "@/lib/domain/charts/tile-map";
import { LAST_DISTRICT_YEAR } from "@/lib/domain/record-years";
import { DISTRICT_KINDS } from "@/lib/domain/units";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { requestContext } from "@/lib/session";

/** Who has reported: the districts as tiles, honestly empty where nothing came, with the way to fill them. */
export async function CoverageFigure({
  coverage,
  catalogue,
}: {
  coverage: OverviewReading["coverage"];
  catalogue: Catalogue;
}) {
  const t = await getTranslations("overview");
  const words = await chartWords();
  const { locale } = words;
  const context = await requestContext();
  const lastDistrictYear = Math.min(coverage.year, LAST_DISTRICT_YEAR);
  const { views } = await readMeasure(context, catalogue, {
    measureId: "clubs",
    fromYear: lastDistrictYear - 1,
    toYear: lastDistrictYear,
    withPending: false,
  });
  const rows = ranking({
    rows: (views.get("")?.rows ?? []).filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind)),
    year: lastDistrictYear,
    highlighted: [],
    brokenUnits: [],
    unitOfMeasure: t("clubsUnit"),
    words,
  });
  const reported = rows.filter(({ value }) => value !== null).length;
  const districts = catalogue.units.filter(({ tile }) => tile !== null);
  const empty = emptyTiles(
    districts.map(({ id, shortName }) => ({ id, name: nameIn(shortName, locale) })),
    words.gap,
  );
  const { tiles, scale } = reported > 0 ? tileMap(rows) : { tiles: empty, scale: [] };
  const subtitle = t("coverageSubtitle", { reported, expected: rows.length, year: String(lastDistrictYear) });
  return (
    <ChartFigure
      headline={
        reported === 0 ? t("coverageNone") : t("coverageHeadline", { year: String(lastDistrictYear) })
      }
      subtitle={subtitle}
      textAlternative={tiles.map(({ label }) => label).join("; ")}
    >
      <TileMap
        tiles={tiles}
        scale={scale}
        locale={locale}
        labels={{ name: subtitle, noData: words.gap, note: "" }}
      />
      <div className="no-print mt-4 flex flex-wrap items-center gap-4">
        <Link href={context.viewer.kind === "account" ? "/entry" : "/sign-in"} className="button">
          {t("enter")}
        </Link>
        <Link href="/measures/clubs" className="link text-14">
          {t("seeMeasure")}
        </Link>
      </div>
      {reported === 0 ? (
        <div className="mt-4">
          <DemoLink path="/" />
        </div>
      ) : null}
    </ChartFigure>
  );
}
