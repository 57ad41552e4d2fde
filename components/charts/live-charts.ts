import type { ComponentType } from "react";
import type { LiveKind, LiveKinds } from "@/components/charts/kinds";

type Loaders = { [K in LiveKind]: () => Promise<{ default: ComponentType<LiveKinds[K]> }> };

/** The component of each kind with Recharts, fetched when a reader reaches for a chart. */
export const LIVE_CHARTS: Loaders = {
  year: () => import("@/components/charts/year-chart"),
  ranking: () => import("@/components/charts/ranking-chart"),
  composition: () => import("@/components/charts/composition-chart"),
  "composition-by-year": () => import("@/components/charts/composition-by-year-chart"),
  contradiction: () => import("@/components/charts/contradiction-chart"),
  spans: () => import("@/components/charts/span-chart"),
};
