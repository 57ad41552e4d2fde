import { type ComponentType, createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { type ChartSpec, chartHeight } from "@/components/charts/kinds";
import { COMPONENTS } from "@/components/charts/render/components";
import { newContainer, runFrames } from "@/components/charts/render/dom";
import { CHART_PLACE, Frame } from "@/components/charts/render/frame";
import type { RenderTask } from "@/components/charts/render/messages";
import { standalone } from "@/components/charts/render/standalone";
import { tidySvg } from "@/components/charts/render/tidy-svg";
import { StillContext } from "@/components/charts/still";

/** A drawing has come to rest when this many rounds changed nothing. */
const STILL_ROUNDS = 3;
const MAX_ROUNDS = 40;

const turn = () => new Promise((resolve) => setImmediate(resolve));

/**
 * Draws a chart at one width with the same component that readers get, and returns its SVG. Recharts
 * registers its parts in effects, so that the drawing needs a few rounds. `prefix` keeps ids apart.
 * Throws Error where nothing is drawn or the drawing never rests.
 */
export async function drawSvg({ kind, props }: ChartSpec, width: number, prefix: string): Promise<string> {
  const container = newContainer();
  const failures: unknown[] = [];
  const root = createRoot(container, { onUncaughtError: (error) => failures.push(error) });
  const Chart = COMPONENTS[kind] as ComponentType<object>;
  try {
    flushSync(() =>
      root.render(createElement(StillContext, { value: { width } }, createElement(Chart, { ...props }))),
    );
    let size = -1;
    for (let round = 0, rest = 0; rest < STILL_ROUNDS; round += 1) {
      if (round > MAX_ROUNDS) throw new Error(`the drawing of a ${kind} chart does not rest`);
      await turn();
      flushSync(() => {
        runFrames();
      });
      const now = container.innerHTML.length;
      rest = now === size ? rest + 1 : 0;
      size = now;
    }
    if (failures.length > 0) throw failures[0];
    // Not any svg: a legend's sign may come first.
    const svg = container.querySelector(".recharts-wrapper > svg") ?? container.querySelector(":scope > svg");
    if (!svg) throw new Error(`a ${kind} chart drew nothing`);
    return tidySvg(svg.outerHTML, prefix);
  } finally {
    root.unmount();
    container.remove();
  }
}

/**
 * Draws a chart in its frame as an SVG that stands alone: no variable of a stylesheet, no link into a page.
 * Throws Error as drawSvg.
 */
export async function drawFramed(task: Extract<RenderTask, { do: "frame" }>): Promise<string> {
  const { spec, frame, width, prefix } = task;
  const height = chartHeight(spec.kind, spec.props as never);
  const chart = await drawSvg(spec, width, prefix);
  const around = renderToStaticMarkup(<Frame spec={spec} frame={frame} width={width} height={height} />);
  // A function, since "$&" in a text would mean something to replace().
  return standalone(around.replace(CHART_PLACE, () => `>${chart}</g>`));
}
