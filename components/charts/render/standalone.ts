import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The colours by light, by the names of the stylesheet: "--ink" → "#14201E". */
export function lightColours(css: string): Map<string, string> {
  const [, block = ""] = css.match(/:root, \.paper \{([^}]*)\}/) ?? [];
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*(#[0-9A-Fa-f]{3,8});/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

let colours: Map<string, string> | null = null;

/** The one list of colours is the stylesheet; an image on paper is light. */
function paperColours(): Map<string, string> {
  colours ??= lightColours(readFileSync(join(process.cwd(), "app", "styles", "tokens.css"), "utf8"));
  return colours;
}

/**
 * Makes an SVG out of a page fit to stand alone: its colours are written out, its links into the page go,
 * and what HTML may leave open is closed as XML asks. Throws RangeError where a colour is not known.
 */
export function standalone(svg: string, known: ReadonlyMap<string, string> = paperColours()): string {
  return svg
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const colour = known.get(name);
      if (!colour) throw new RangeError(`${name} is no colour of the stylesheet`);
      return colour;
    })
    .replace(/<a href="[^"]*" tabindex="-1"/g, "<g")
    .replaceAll("</a>", "</g>")
    .replaceAll("&nbsp;", "\u00a0");
}
