import { type IsoDate, isIsoDate } from "./dates";

/** What a pasted text says of itself in its first lines; null where it does not. */
export interface ArticleParticulars {
  title: string | null;
  publisher: string | null;
  publishedOn: IsoDate | null;
}

/** How many lines from the top may hold the particulars. */
const HEAD_LINES = 12;
const LONGEST_PUBLISHER = 60;
const SHORTEST_TITLE = 15;

const DATE = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;

/** The text as it is kept and counted: NFC, line ends as LF, no byte-order mark. */
export function articleText(raw: string): string {
  return raw
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .normalize("NFC");
}

function dateIn(line: string): IsoDate | null {
  const parts = DATE.exec(line);
  if (!parts) return null;
  const [, day = "", month = "", year = ""] = parts;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : null;
}

const isCapitals = (line: string) => line === line.toLocaleUpperCase("vi") && /\p{L}/u.test(line);

/**
 * Title, publisher and date where the head of an article's text gives them: a short line in capitals
 * above the title names the publisher, the first long line is the title, the first date is the day.
 */
export function particularsOf(text: string): ArticleParticulars {
  const head = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, HEAD_LINES);
  const titleAt = head.findIndex(
    (line) => line.length >= SHORTEST_TITLE && !isCapitals(line) && dateIn(line) === null,
  );
  const publisher = head
    .slice(0, Math.max(titleAt, 0))
    .find((line) => isCapitals(line) && line.length <= LONGEST_PUBLISHER);
  const publishedOn = head.map(dateIn).find((date) => date !== null);
  return { title: head[titleAt] ?? null, publisher: publisher ?? null, publishedOn: publishedOn ?? null };
}
