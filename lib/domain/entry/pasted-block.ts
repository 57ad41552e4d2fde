/**
 * The cells of a copied block: rows of columns, as Excel, LibreOffice and browsers put tables on the
 * clipboard (tab-separated; a cell with a tab, line break or quote in it is quoted, its quotes doubled).
 * Every row has the same width; blank rows at the end are dropped. Never throws: an open quote is a character.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const endRow = () => {
    rows.push(row);
    row = [];
  };
  const plain = text.replace(/\r\n?/g, "\n");
  let at = 0;
  while (at <= plain.length) {
    const quoted = quotedCell(plain, at);
    const end = quoted ? quoted.end : endOfCell(plain, at);
    row.push((quoted ? quoted.text : plain.slice(at, end)).trim());
    if (plain[end] !== "\t") endRow();
    at = end + 1;
  }
  while (rows.at(-1)?.every((cell) => cell === "")) rows.pop();
  const width = Math.max(0, ...rows.map((each) => each.length));
  return rows.map((each) => [...each, ...Array<string>(width - each.length).fill("")]);
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "\t" && text[at] !== "\n") at += 1;
  return at;
}

/** A cell in quotes that closes before a tab, a line break or the end; null where it is no such cell. */
function quotedCell(text: string, from: number): { text: string; end: number } | null {
  if (text[from] !== '"') return null;
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return null;
    if (text[close + 1] === '"') {
      at = close + 2;
      continue;
    }
    const end = close + 1;
    if (end < text.length && text[end] !== "\t" && text[end] !== "\n") return null;
    return { text: text.slice(from + 1, close).replaceAll('""', '"'), end };
  }
}

/** Texts as a block for the clipboard: what {@link readBlock} reads back. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}
