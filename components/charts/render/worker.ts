import { parentPort } from "node:worker_threads";
import { drawFramed, drawSvg } from "@/components/charts/render/draw";
import type { RenderAnswer, RenderRequest, RenderTask } from "@/components/charts/render/messages";
import { rasterize } from "@/components/charts/render/rasterize";

/*
 * The thread that draws charts: a document and Recharts of its own, apart from the pages, so that a
 * drawing that hangs or dies takes nothing with it.
 */
const port = parentPort;
if (!port) throw new Error("worker.ts runs in a worker thread only");

async function answer(task: RenderTask): Promise<{ svgs: string[] } | { png: Uint8Array }> {
  if (task.do === "rasterize") return { png: rasterize(task.svg) };
  if (task.do === "frame") return { svgs: [await drawFramed(task)] };
  const svgs: string[] = [];
  for (const width of task.widths) svgs.push(await drawSvg(task.spec, width, `${task.prefix}-${width}`));
  return { svgs };
}

// One at a time: drawings share the document.
let queue: Promise<void> = Promise.resolve();
port.on("message", ({ id, task }: RenderRequest) => {
  queue = queue.then(async () => {
    const begun = performance.now();
    const reply: RenderAnswer = await answer(task).then(
      (done) => ({ id, ...done, ms: performance.now() - begun }),
      (error: unknown) => ({
        id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
    port.postMessage(reply);
  });
});
