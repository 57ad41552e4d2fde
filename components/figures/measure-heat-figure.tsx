import { getTranslations } from "next-intl/server";
import type { FigurePlace } from "@/lib/figure-addresses";
import { FigureActions } from "./figure-actions";
import { FigureCard } from "./figure-card";
import { measureHeat } from "./measure-heat";
import type { MeasurePage } from "./measure-page";
import { PlainChart } from "./plain-chart";

interface MeasureHeatFigureProps {
  page: MeasurePage;
  place: FigurePlace;
  isPublic: boolean;
}

/** A measure by unit and year: districts in sight, communes and wards, where both are there, on demand. */
export async function MeasureHeatFigure({ page, place, isPublic }: MeasureHeatFigureProps) {
  const t = await getTranslations("heat");
  const [main, more] = await measureHeat(page);
  if (!main) return null;
  return (
    <FigureCard figure={main} place={place} isPublic={isPublic} className="xl:col-span-2">
      {more ? (
        <details className="mt-4 text-14">
          <summary className="link min-h-8 max-sm:min-h-11">
            {t("communes", {
              count: more.chart.props.data.rows.length,
              year: String(more.chart.props.data.years[0] ?? ""),
            })}
          </summary>
          <div className="mt-2 grid gap-2">
            <PlainChart chart={more.chart} />
            <FigureActions place={place} figureId={more.id} headline={more.headline} isPublic={isPublic} />
          </div>
        </details>
      ) : null}
    </FigureCard>
  );
}
