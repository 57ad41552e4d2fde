"use client";

import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";

/** The scales of a drawing, as plain functions of numbers; null until Recharts has laid it out. */
export function useScales(yAxisId?: string) {
  const x = useXAxisScale();
  const y = useYAxisScale(yAxisId);
  const plot = usePlotArea();
  if (!x || !y || !plot) return null;
  return {
    x: (at: number) => Number(x(at)),
    y: (value: number) => Number(y(value)),
    left: plot.x,
    right: plot.x + plot.width,
    top: plot.y,
    bottom: plot.y + plot.height,
  };
}
