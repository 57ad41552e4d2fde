"use client";

import type { ReactNode } from "react";
import { ComposedChart, XAxis, YAxis } from "recharts";

interface PlotProps {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
  x: readonly [number, number];
  /** From the bottom to the top; rows count from the top as [rows, 0]. */
  y: readonly [number, number];
  children: ReactNode;
}

/** A drawing on two axes of numbers that are not drawn themselves: its layers take the scales from useScales. */
export function Plot({ width, height, margin, x, y, children }: PlotProps) {
  const axis = { type: "number", allowDataOverflow: true, hide: true } as const;
  return (
    <ComposedChart
      width={width}
      height={height}
      data={[]}
      margin={margin}
      accessibilityLayer={false}
      style={{ overflow: "visible" }}
    >
      <XAxis {...axis} dataKey="x" domain={[...x]} height={0} />
      <YAxis {...axis} domain={[...y]} reversed={y[0] > y[1]} width={0} />
      {children}
    </ComposedChart>
  );
}
