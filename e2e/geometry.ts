import { expect, type Locator, type Page } from "playwright/test";

/*
 * What a chart says by where its shapes stand on the screen: read from the drawn axes, never from the
 * numbers that the marks carry.
 */

interface Tick {
  value: number;
  /** Pixels of the drawing, which may move on the page. */
  at: number;
}

export interface Axes {
  /** One list of ticks for each panel, from the top of the page down. */
  panels: Tick[][];
  years: Tick[];
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Reaches for the charts of a page with the pointer, one after the other, and waits until each is alive. */
export async function wake(page: Page): Promise<void> {
  await expect(page.locator("[data-chart]").first()).toBeVisible();
  for (const chart of await page.locator("[data-chart]").all()) {
    await chart.hover({ position: { x: 1, y: 1 } });
    await expect(chart).toHaveAttribute("data-live", "true");
  }
  await page.mouse.move(0, 0);
}

/** Waits until a chart has stood where and as it is for a few frames: it is laid out anew once its width is known. */
export async function settled(chart: Locator): Promise<void> {
  await chart.evaluate(async (frame) => {
    let before = "";
    for (let calm = 0, frames = 0; calm < 5 && frames < 300; frames += 1) {
      await new Promise(requestAnimationFrame);
      const { x, y, width, height } = frame.getBoundingClientRect();
      const now = `${x} ${y} ${width} ${height} ${frame.innerHTML}`;
      calm = now === before && frame.querySelector("[data-key]") ? calm + 1 : 0;
      before = now;
    }
  });
}

/** The ticks of a chart by year: a grid line with its number, a short line with its year. */
export async function readAxes(chart: Locator): Promise<Axes> {
  await settled(chart);
  const ticks = await chart.evaluate((frame) => {
    const drawing = frame.querySelector("svg")?.getBoundingClientRect() ?? new DOMRect();
    return [...frame.querySelectorAll("g")].flatMap((group) => {
      const [line, text, ...others] = group.children;
      if (!(line instanceof SVGLineElement) || !(text instanceof SVGTextElement) || others.length > 0)
        return [];
      const { left, top, width, height } = line.getBoundingClientRect();
      return {
        printed: text.textContent ?? "",
        left: left - drawing.left,
        top: top - drawing.top,
        lying: width > height,
      };
    });
  });
  const english = (await chart.page().locator("html").getAttribute("lang")) === "en";
  const numberOf = (printed: string) =>
    Number(english ? printed.replaceAll(",", "") : printed.replaceAll(".", "").replace(",", "."));
  const years = ticks
    .filter(({ lying, printed }) => !lying && /^\d{4}$/.test(printed))
    .map(({ printed, left }) => ({ value: Number(printed), at: left }));
  const values = ticks
    .filter(({ lying }) => lying)
    .map(({ printed, top }) => ({ value: numberOf(printed), at: top }))
    .toSorted((a, b) => a.at - b.at);
  const panels: Tick[][] = [[]];
  for (const tick of values) {
    panels.at(-1)?.push(tick);
    if (tick.value === 0) panels.push([]);
  }
  return { panels: panels.filter((panel) => panel.length > 1), years };
}

/** The ticks of a lying axis of values: a standing line with its number below. */
export async function readValueAxis(chart: Locator): Promise<Tick[]> {
  await settled(chart);
  return chart.evaluate((frame) => {
    const drawing = frame.querySelector("svg")?.getBoundingClientRect() ?? new DOMRect();
    return [...frame.querySelectorAll("g")].flatMap((group) => {
      const [line, text, ...others] = group.children;
      if (!(line instanceof SVGLineElement) || !(text instanceof SVGTextElement) || others.length > 0)
        return [];
      const printed = text.textContent ?? "";
      if (line.x1.baseVal.value !== line.x2.baseVal.value || !/^\d/.test(printed)) return [];
      const value = Number(printed.replaceAll(".", "").replace(",", "."));
      return [{ value, at: line.getBoundingClientRect().left - drawing.left }];
    });
  });
}

/** The value at a place of an axis, between its outermost ticks and beyond. */
export function valueAt(ticks: Tick[], place: number): number {
  const sorted = ticks.toSorted((a, b) => a.value - b.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || first === last) throw new Error("an axis of fewer than two ticks");
  return first.value + ((place - first.at) / (last.at - first.at)) * (last.value - first.value);
}

/** What a pixel is worth on the axis. */
export const pixel = (ticks: Tick[]): number => Math.abs(valueAt(ticks, 1) - valueAt(ticks, 0));

/** The ticks stand at equal distances for equal steps. */
export function expectLinear(ticks: Tick[]): void {
  for (const { value, at } of ticks) {
    expect(Math.abs(valueAt(ticks, at) - value) / pixel(ticks), `tick ${value}`).toBeLessThan(1);
  }
}

/** Where a shape is filled in its drawing, its outline left out. */
export const boxOf = (shape: Locator): Promise<Box> =>
  shape.evaluate((element) => {
    if (!(element instanceof SVGGraphicsElement)) throw new Error("no drawn shape");
    const { x, y, width, height } = element.getBBox();
    const matrix = element.getScreenCTM();
    const corner = (dx: number, dy: number) =>
      new DOMPoint(x + dx, y + dy).matrixTransform(matrix ?? undefined);
    const [a, b] = [corner(0, 0), corner(width, height)];
    const { left, top } = element.ownerSVGElement?.getBoundingClientRect() ?? new DOMRect();
    return { left: a.x - left, right: b.x - left, top: a.y - top, bottom: b.y - top };
  });

export const middleOf = ({ left, right, top, bottom }: Box) => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** The bar that a mark draws: its rectangle that is not the transparent one under the pointer. */
export const barOf = (mark: Locator): Locator => mark.locator('rect:not([fill="transparent"])').last();
