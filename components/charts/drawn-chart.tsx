import { getTranslations } from "next-intl/server";
import { type ChartSpec, chartHeight, type LiveKind, type LiveKinds } from "@/components/charts/kinds";
import { ReachableChart } from "@/components/charts/reachable-chart";
import { drawChart } from "@/components/charts/render/draw-chart";
import { type ChartSlot, widthsOf } from "@/components/charts/slots";

interface DrawnChartProps<K extends LiveKind> {
  kind: K;
  props: LiveKinds[K];
  /** Where it stands on the page. */
  slot?: ChartSlot;
}

/** A chart of a page: drawn into the first HTML, alive when reached for. */
export async function DrawnChart<K extends LiveKind>({ kind, props, slot = "main" }: DrawnChartProps<K>) {
  const t = await getTranslations("figure");
  const spec = { kind, props } as ChartSpec;
  // Without a drawing the page still answers, with the table, and the chart comes with its script.
  const drawing = await drawChart(spec, widthsOf(slot)).catch((error: unknown) => {
    console.error(error);
    return null;
  });
  return (
    <ReachableChart
      // Another chart in the same place is another box: what was drawn there before must not stay.
      key={drawing?.key ?? props.label}
      kind={kind}
      props={props}
      drawing={drawing?.key ?? null}
      slot={slot}
      height={chartHeight<LiveKind>(kind, props)}
      undrawn={t("undrawn")}
    />
  );
}
