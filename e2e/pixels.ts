import type { Page } from "playwright/test";

/** How many pixels of two PNG images of one size differ visibly; -1 where the sizes differ. */
export function differingPixels(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (images) => {
      const drawn: ImageData[] = [];
      for (const data of images) {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = image.width;
        canvas.height = image.height;
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        drawn.push(context?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1));
      }
      const [a, b] = drawn;
      if (!a || !b || a.width !== b.width || a.height !== b.height) return -1;
      let differing = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        let distance = 0;
        for (let channel = at; channel < at + 3; channel += 1) {
          distance += Math.abs((a.data[channel] ?? 0) - (b.data[channel] ?? 0));
        }
        if (distance > 60) differing += 1;
      }
      return differing;
    },
    [one.toString("base64"), other.toString("base64")],
  );
}

/** Size of a PNG, and how many of its pixels are other than white. */
export function inkOf(page: Page, png: Buffer): Promise<{ width: number; height: number; ink: number }> {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    let ink = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const light = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0);
      if (light < 740) ink += 1;
    }
    return { width: image.width, height: image.height, ink };
  }, png.toString("base64"));
}
