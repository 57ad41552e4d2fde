import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { DomainError } from "../domain/errors";

const BODY = "word/document.xml";
/** The unpacked body of a long report is a tenth of it; a file that unpacks to more is made to fill memory. */
const LARGEST_BODY = 20_000_000;

function bodyOf(bytes: Uint8Array): string {
  let tooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== BODY) return false;
        tooLarge = originalSize > LARGEST_BODY;
        return !tooLarge;
      },
    });
    const body = files[BODY];
    if (body) return strFromU8(body);
  } catch {
    throw new DomainError("unreadable-file", { reason: "not-docx" });
  }
  throw new DomainError("unreadable-file", { reason: tooLarge ? "too-large" : "not-docx" });
}

/**
 * The text of a Word file, a line for each paragraph; what was struck out under review is left out, and
 * so are field codes, pictures and notes. Throws unreadable-file where the file is none.
 */
export function docxText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let inText = false;
  let deleted = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === "w:t") inText = true;
        if (name === "w:del" || name === "w:moveFrom") deleted += 1;
        if (name === "w:tab") pieces.push(" ");
        if (name === "w:br" || name === "w:cr") pieces.push("\n");
      },
      ontext(words) {
        if (inText && deleted === 0) pieces.push(words);
      },
      onclosetag(name) {
        if (name === "w:t") inText = false;
        if (name === "w:del" || name === "w:moveFrom") deleted -= 1;
        if (name === "w:p") pieces.push("\n");
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(bodyOf(bytes));
  parser.end();
  return pieces
    .join("")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
