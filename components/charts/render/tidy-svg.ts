/**
 * Makes a drawn SVG fit to stand in a page beside others: its ids, and what refers to them, get the
 * prefix; numbers in attributes are rounded to a hundredth; empty groups and the library's class names go.
 */
export function tidySvg(svg: string, prefix: string): string {
  const ids = new Map<string, string>();
  for (const [, id = ""] of svg.matchAll(/<[a-zA-Z][^>]*? id="([^"]+)"/g)) {
    if (!ids.has(id)) ids.set(id, `${prefix}-${ids.size}`);
  }
  const bare = svg.replace(/<(g|title|desc)(?: [^>]*)?><\/\1>/g, "");
  return bare.replace(/<[a-zA-Z][^>]*>/g, (tag) =>
    tag
      .replace(/ (id|href|xlink:href)="(#?)([^"]+)"/g, (whole, name: string, hash: string, id: string) =>
        ids.has(id) && (name === "id" || hash) ? ` ${name}="${hash}${ids.get(id)}"` : whole,
      )
      .replace(/url\(#([^)"]+)\)/g, (whole, id: string) => (ids.has(id) ? `url(#${ids.get(id)})` : whole))
      .replace(
        / (x|y|x1|x2|y1|y2|cx|cy|r|width|height|d|points|transform)="([^"]*)"/g,
        (_, name: string, value: string) => ` ${name}="${roundNumbers(value)}"`,
      )
      .replace(/ class="recharts-[^"]*"/g, "")
      // As large as it was drawn, not as its place: text would grow with it.
      .replace(/^(<svg [^>]*?) style="[^"]*"/, '$1 style="display:block"'),
  );
}

const roundNumbers = (value: string): string =>
  value.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
