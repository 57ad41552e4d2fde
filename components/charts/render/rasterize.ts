import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const SCALE = 2;
const FONTS = join(process.cwd(), "node_modules", "@expo-google-fonts");
const WEIGHTS = ["400Regular", "500Medium", "600SemiBold", "700Bold"];
/** Whole TrueType files: of subsets and of woff2 the rasterizer loses letters without a word. */
const FONT_FILES = WEIGHTS.flatMap((weight) => [
  join(FONTS, "be-vietnam-pro", weight, `BeVietnamPro_${weight}.ttf`),
  join(FONTS, "inter", weight, `Inter_${weight}.ttf`),
]);

/** An SVG as PNG, two pixels for each of its own. */
export function rasterize(svg: string): Uint8Array {
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: SCALE },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: "Be Vietnam Pro" },
  });
  return image.render().asPng();
}
