import { Worker } from "node:worker_threads";
import type { RenderAnswer, RenderRequest, RenderTask } from "@/components/charts/render/messages";

export interface RendererOptions {
  /** The bundled worker: chart-worker.mjs in the folder of the build. */
  file: string;
  /** How long one drawing may take before its thread is given up; a task of several has as much for each. */
  timeoutMs?: number;
  /** How many tasks may wait; the next is refused, so that a crowd cannot fill the memory. */
  maxWaiting?: number;
  memoryMb?: number;
}

/** Drawings of several widths, in their order. */
export interface Drawn {
  svgs: string[];
  /** How long the thread took. */
  ms: number;
}

interface Waiting {
  task: RenderTask;
  resolve(answer: Exclude<RenderAnswer, { error: string }>): void;
  reject(error: Error): void;
}

/** Why a drawing did not come: too many wait, it took too long, its thread died, or it cannot be drawn. */
export class RenderError extends Error {
  constructor(
    readonly code: "busy" | "timeout" | "died" | "failed",
    message: string,
  ) {
    super(message);
    this.name = "RenderError";
  }
}

/** By its name: the renderer is shared by bundles of the server, each of which has a class of its own. */
export const isRenderError = (error: unknown): error is RenderError =>
  error instanceof Error && error.name === "RenderError";

/**
 * One thread that draws, and the line before it. A thread that hangs or dies is replaced: its task is
 * refused, those that wait go on with the next thread.
 */
export class Renderer {
  readonly #options: Required<RendererOptions>;
  #worker: Worker | null = null;
  #waiting: Waiting[] = [];
  #current: (Waiting & { id: number; timer: NodeJS.Timeout }) | null = null;
  #lastId = 0;

  constructor(options: RendererOptions) {
    this.#options = { timeoutMs: 3_000, maxWaiting: 200, memoryMb: 128, ...options };
  }

  /** One SVG for each width, or one with its frame. Throws RenderError. */
  async draw(task: Exclude<RenderTask, { do: "rasterize" }>): Promise<Drawn> {
    const answer = await this.#ask(task);
    if (!("svgs" in answer)) throw new RenderError("failed", "the worker answered something else");
    return answer;
  }

  /** An SVG with every value in it (no variables of a stylesheet) as PNG at twice its size. Throws RenderError. */
  async rasterize(svg: string): Promise<Uint8Array> {
    const answer = await this.#ask({ do: "rasterize", svg });
    if (!("png" in answer)) throw new RenderError("failed", "the worker answered something else");
    return answer.png;
  }

  /** Ends the thread; what waits is refused. */
  async close(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0))
      reject(new RenderError("died", "the renderer was closed"));
    await this.#drop(new RenderError("died", "the renderer was closed"));
  }

  #ask(task: RenderTask): Promise<Exclude<RenderAnswer, { error: string }>> {
    if (this.#waiting.length >= this.#options.maxWaiting) {
      return Promise.reject(new RenderError("busy", `${this.#waiting.length} drawings wait already`));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current) return;
    const waiting = this.#waiting.shift();
    if (!waiting) {
      // An idle thread keeps no process alive.
      this.#worker?.unref();
      return;
    }
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#lastId += 1;
    const id = this.#lastId;
    const { task } = waiting;
    const timeoutMs = this.#options.timeoutMs * (task.do === "draw" ? task.widths.length : 1);
    const timer = setTimeout(
      () => void this.#drop(new RenderError("timeout", `no drawing after ${timeoutMs} ms`)),
      timeoutMs,
    );
    this.#current = { ...waiting, id, timer };
    this.#worker.postMessage({ id, task } satisfies RenderRequest);
  }

  #start(): Worker {
    const { file, memoryMb } = this.#options;
    const worker = new Worker(/* turbopackIgnore: true */ file, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    worker.on("message", (answer: RenderAnswer) => this.#settle(answer));
    const die = (why: string) => {
      if (worker === this.#worker)
        void this.#drop(new RenderError("died", `the drawing thread ended: ${why}`));
    };
    worker.on("error", (error) => die(error.message));
    worker.on("exit", (code) => die(`code ${code}`));
    return worker;
  }

  #settle(answer: RenderAnswer): void {
    const current = this.#current;
    if (!current || current.id !== answer.id) return;
    clearTimeout(current.timer);
    this.#current = null;
    if ("error" in answer) current.reject(new RenderError("failed", answer.error));
    else current.resolve(answer);
    this.#next();
  }

  /** Gives the thread up, with what it was at; the next task gets a new one. */
  async #drop(error: RenderError): Promise<void> {
    const worker = this.#worker;
    const current = this.#current;
    // Forgotten first: its exit must not be taken for the death of the next.
    this.#worker = null;
    this.#current = null;
    if (current) {
      clearTimeout(current.timer);
      current.reject(error);
    }
    this.#next();
    await worker?.terminate();
  }
}
