import type { JSHandle, Page } from "playwright/test";

/** The pixels of a PNG image, read by the page's own browser. */
function pixelsOf(page: Page, png: Buffer): Promise<JSHandle<ImageData>> {
  return page.evaluateHandle(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("the browser draws nothing");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  }, png.toString("base64"));
}

/** How many pixels of two PNG images of one size differ visibly; -1 where the sizes differ. */
export async function differingPixels(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const images = [await pixelsOf(page, one), await pixelsOf(page, other)] as const;
  return page.evaluate(([a, b]) => {
    if (a.width !== b.width || a.height !== b.height) return -1;
    let differing = 0;
    for (let at = 0; at < a.data.length; at += 4) {
      let distance = 0;
      for (let channel = at; channel < at + 3; channel += 1) {
        distance += Math.abs((a.data[channel] ?? 0) - (b.data[channel] ?? 0));
      }
      if (distance > 60) differing += 1;
    }
    return differing;
  }, images);
}

/** Size of a PNG, and how many of its pixels are other than white. */
export async function inkOf(
  page: Page,
  png: Buffer,
): Promise<{ width: number; height: number; ink: number }> {
  return page.evaluate(
    ({ width, height, data }) => {
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) {
        if ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) < 740) ink += 1;
      }
      return { width, height, ink };
    },
    await pixelsOf(page, png),
  );
}
