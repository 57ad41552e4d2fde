import { type IsoDate, isIsoDate } from "./dates";

/** What a pasted text says of itself in its first lines; null where it does not. */
export interface ArticleParticulars {
  title: string | null;
  publisher: string | null;
  publishedOn: IsoDate | null;
  /** The printed name under the text. */
  byline: string | null;
  /** Where it says that it stands. */
  address: string | null;
}

/** A longer text is no article, and reading its figures would keep everybody waiting. */
export const LONGEST_TEXT = 200_000;

/** How many lines from the top may hold the particulars. */
const HEAD_LINES = 12;
const LONGEST_PUBLISHER = 60;
const SHORTEST_TITLE = 15;
/** How many lines from the end may hold the name of who wrote it. */
const FOOT_LINES = 8;
const LONGEST_BYLINE = 80;
const LONGEST_ADDRESS = 1000;

const DATE = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;

/** The text as it is kept and counted: NFC, line ends as LF, no byte-order mark. */
export function articleText(raw: string): string {
  return raw
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .normalize("NFC");
}

const DATE_IN_WORDS = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?!\d)/i;

function dateIn(line: string): IsoDate | null {
  const parts = DATE.exec(line) ?? DATE_IN_WORDS.exec(line);
  if (!parts) return null;
  const [, day = "", month = "", year = ""] = parts;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : null;
}

const isCapitals = (line: string) => line === line.toLocaleUpperCase("vi") && /\p{L}/u.test(line);

/** "Lê Văn Mẫu", "Hoa Mai (Ảnh: Cúc)": two to five capitalised words, perhaps with whose pictures they are. */
const NAME = /^\p{Lu}\p{L}*(?:[ -]\p{Lu}\p{L}*){1,4}(?: ?\([^()]*\))?$/u;
const LABELLED_NAME = /^(?:tác giả|người viết|tin, ảnh|bài, ảnh|tin|bài|thực hiện)\s*:\s*(\S.*)$/i;

function bylineIn(line: string): string | null {
  if (line.length > LONGEST_BYLINE) return null;
  return LABELLED_NAME.exec(line)?.[1] ?? (NAME.test(line) && !isCapitals(line) ? line : null);
}

function addressIn(line: string): string | null {
  const address = /https?:\/\/[^\s<>"']+/.exec(line.slice(0, LONGEST_ADDRESS))?.[0] ?? "";
  return URL.canParse(address) ? address : null;
}

/**
 * Title, publisher and date where the head of an article's text gives them: a short line in capitals
 * above the title names the publisher, the first long line is the title, the first date is the day; a
 * name alone on one of the last lines is who wrote it.
 */
export function particularsOf(text: string): ArticleParticulars {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const head = lines.slice(0, HEAD_LINES);
  const titleAt = head.findIndex(
    (line) =>
      line.length >= SHORTEST_TITLE &&
      !isCapitals(line) &&
      dateIn(line) === null &&
      !/https?:\/\//.test(line),
  );
  const publisher = head
    .slice(0, Math.max(titleAt, 0))
    .find((line) => isCapitals(line) && line.length <= LONGEST_PUBLISHER);
  const publishedOn = head.map(dateIn).find((date) => date !== null);
  const foot = lines.slice(Math.max(titleAt + 1, lines.length - FOOT_LINES)).toReversed();
  return {
    title: head[titleAt] ?? null,
    publisher: publisher ?? null,
    publishedOn: publishedOn ?? null,
    byline: foot.map(bylineIn).find((name) => name !== null) ?? null,
    address: [...head, ...foot].map(addressIn).find((address) => address !== null) ?? null,
  };
}
