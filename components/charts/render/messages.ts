import type { ChartSpec } from "@/components/charts/kinds";

/** What stands around a chart in an image of its own. */
export interface ImageFrame {
  headline: string;
  subtitle: string;
  notes: readonly { letter: string; text: string }[];
  source: string;
  /** "Số liệu minh họa": in every image of the demonstration. */
  mark: string | null;
}

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
  /** A chart in its frame, with every colour in it: an image that needs no page. */
  | { do: "frame"; spec: ChartSpec; frame: ImageFrame; width: number; prefix: string }
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
