import type { ChartSpec } from "@/components/charts/kinds";

/** What the worker is asked. */
export type RenderTask =
  | {
      do: "draw";
      spec: ChartSpec;
      /** In pixels; one drawing each. */
      widths: readonly number[];
      /** What the ids of the drawings begin with. */
      prefix: string;
    }
  /** To pixels, twice as many as the drawing has. */
  | { do: "rasterize"; svg: string };

export interface RenderRequest {
  id: number;
  task: RenderTask;
}

export type RenderAnswer =
  | { id: number; svgs: string[]; ms: number }
  | { id: number; png: Uint8Array; ms: number }
  | { id: number; error: string };
