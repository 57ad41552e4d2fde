import { getTranslations } from "next-intl/server";
import type { ChartSpec, PlainKinds } from "@/components/charts/kinds";
import { MovementTimeline } from "@/components/charts/movement-timeline";
import { TileMap } from "@/components/charts/tile-map";
import { KeyList } from "@/components/charts/year-chart-key";
import { HeatTable } from "./heat-table";
import { SmallPanels } from "./small-panels";

interface PlainChartProps {
  chart: ChartSpec<keyof PlainKinds>;
  /** Whether it stands on another site, where no page of ours may be opened inside the frame. */
  framed?: boolean;
  /** Of the headings in it: one beneath that of what it stands in. */
  level?: 2 | 3;
}

/** A chart that is HTML of our own: there without any script, from the data of its image. */
export async function PlainChart({ chart, framed = false, level = 3 }: PlainChartProps) {
  switch (chart.kind) {
    case "heat": {
      const { data, label, locale, letters } = chart.props;
      const byYear = new Map(letters.map(({ year, letter }) => [year, letter]));
      return <HeatTable data={data} caption={label} locale={locale} letters={byYear} />;
    }
    case "panels": {
      const { panels, words, signs } = chart.props;
      const shown = framed ? panels.map((panel) => ({ ...panel, href: null })) : panels;
      return (
        <>
          <SmallPanels panels={shown} words={words} level={level} />
          <KeyList entries={signs} words={words} />
        </>
      );
    }
    case "tiles": {
      const { tiles, scale, locale, label, noData, note } = chart.props;
      return <TileMap tiles={tiles} scale={scale} locale={locale} labels={{ name: label, noData, note }} />;
    }
    case "timeline": {
      const t = await getTranslations("overview");
      return <MovementTimeline data={chart.props.data} label={t("timelineHeadline")} />;
    }
  }
}
