import { createHash } from "node:crypto";
import { join } from "node:path";
import type { ChartSpec } from "@/components/charts/kinds";
import { type Drawing, drawings } from "@/components/charts/render/drawings";
import { Renderer } from "@/components/charts/render/renderer";
import { readEnv } from "@/lib/env";

declare global {
  var chartRenderer: Renderer | undefined;
}

/** The one drawing thread of the process. */
export function renderer(): Renderer {
  globalThis.chartRenderer ??= new Renderer({
    file: join(
      /* turbopackIgnore: true */ process.cwd(),
      readEnv(process.env).NEXT_DIST_DIR,
      "chart-worker.mjs",
    ),
  });
  return globalThis.chartRenderer;
}

const underWay = new Map<string, Promise<Drawing>>();

/** Draws a chart at the widths, or finds it drawn: the same chart is never drawn twice at once. Throws RenderError. */
export async function drawChart(spec: ChartSpec, widths: readonly number[]): Promise<Drawing> {
  const key = createHash("sha256")
    .update(JSON.stringify([spec, widths]))
    .digest("hex")
    .slice(0, 16);
  const found = drawings().get(key);
  if (found) return found;
  const begun = underWay.get(key) ?? drawNow(key, spec, widths).finally(() => underWay.delete(key));
  underWay.set(key, begun);
  return begun;
}

async function drawNow(key: string, spec: ChartSpec, widths: readonly number[]): Promise<Drawing> {
  const { svgs } = await renderer().draw({ do: "draw", spec, widths, prefix: `c${key}` });
  const drawing = { key, svgs: svgs.map((svg, at) => ({ svg, width: widths[at] ?? 0 })) };
  drawings().set(drawing);
  return drawing;
}
