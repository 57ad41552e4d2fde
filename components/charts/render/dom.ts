import { Window } from "happy-dom";

/*
 * React and Recharts find a document here before they are loaded: this module is imported first. The
 * charts measure nothing themselves, so that a document without layout is enough.
 */
const window = new Window({
  url: "http://localhost/",
  settings: {
    disableJavaScriptEvaluation: true,
    disableJavaScriptFileLoading: true,
    disableCSSFileLoading: true,
  },
});

const frames = new Map<number, FrameRequestCallback>();
let lastFrame = 0;

/** Runs what waits for the next animation frame; true where anything did. */
export function runFrames(): boolean {
  const due = [...frames.values()];
  frames.clear();
  for (const run of due) run(performance.now());
  return due.length > 0;
}

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const globals: Record<string, unknown> = {
  window,
  document: window.document,
  HTMLElement: window.HTMLElement,
  HTMLIFrameElement: window.HTMLIFrameElement,
  SVGElement: window.SVGElement,
  Element: window.Element,
  Node: window.Node,
  MutationObserver: window.MutationObserver,
  ResizeObserver: NoObserver,
  IntersectionObserver: NoObserver,
  getComputedStyle: window.getComputedStyle.bind(window),
  requestAnimationFrame: (run: FrameRequestCallback) => {
    lastFrame += 1;
    frames.set(lastFrame, run);
    return lastFrame;
  },
  cancelAnimationFrame: (id: number) => frames.delete(id),
};
for (const [name, value] of Object.entries(globals)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
Object.assign(window, {
  ResizeObserver: NoObserver,
  requestAnimationFrame: globals.requestAnimationFrame,
  cancelAnimationFrame: globals.cancelAnimationFrame,
});

/** An element that a drawing may be rendered into. */
export function newContainer(): HTMLElement {
  const element = window.document.createElement("div");
  window.document.body.appendChild(element);
  return element as unknown as HTMLElement;
}
