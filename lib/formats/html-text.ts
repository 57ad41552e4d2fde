import { Parser } from "htmlparser2";
import { DomainError } from "../domain/errors";

/** What a page says of itself in its head; texts as they are written there. */
export interface PageFacts {
  title: string | null;
  publisher: string | null;
  byline: string | null;
  publishedOn: string | null;
  address: string | null;
}

export interface PageText extends PageFacts {
  text: string;
}

/** What is no part of what a reader reads. */
const UNREAD = new Set(
  "script style template noscript iframe object embed svg math canvas audio video select option button nav footer form".split(
    " ",
  ),
);
/** Where a line ends before and behind. */
const LINES = new Set(
  "p div br h1 h2 h3 h4 h5 h6 li ul ol dl dt dd tr table thead tbody section article header main aside blockquote pre figure figcaption address caption body".split(
    " ",
  ),
);

/** No page nests so deep; the parser's time would grow with the square of it. */
const DEEPEST = 5_000;

const META: Readonly<Record<string, keyof PageFacts>> = {
  "og:title": "title",
  "og:site_name": "publisher",
  author: "byline",
  "article:author": "byline",
  "article:published_time": "publishedOn",
  "og:url": "address",
};

/** Single spaces, no spaces at the ends of lines, and at most one empty line. */
function tidy(pieces: readonly string[]): string {
  const lines = pieces
    .join("")
    .split("\n")
    .map((line) => line.replace(/[\s\u00a0]+/g, " ").trim());
  return lines
    .filter((line, at) => line !== "" || (lines[at - 1] ?? "") !== "")
    .join("\n")
    .trim();
}

/**
 * The readable text of an HTML page, a line for each block, and what its head says of it. Scripts,
 * styles, forms and navigation are left out; half and wrong tags give the words that are there. Nothing
 * of the markup goes on: what comes back is plain text. The time grows with the length of the page.
 * Throws unreadable-file where tags are nested to keep a reader busy.
 */
export function pageText(html: string): PageText {
  const pieces: string[] = [];
  const facts: PageFacts = { title: null, publisher: null, byline: null, publishedOn: null, address: null };
  const say = (fact: keyof PageFacts, said: string | undefined) => {
    const words = said?.replace(/\s+/g, " ").trim();
    if (words && facts[fact] === null) facts[fact] = words;
  };
  let unread: { name: string; depth: number } | null = null;
  let inHead = false;
  let title: string | null = null;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw new DomainError("unreadable-file", { reason: "malformed" });
        if (unread) {
          if (name === unread.name) unread.depth += 1;
          return;
        }
        if (name === "head") inHead = true;
        if (name === "body") inHead = false;
        if (name === "title") title = "";
        if (name === "meta") {
          const fact = META[(attributes.property ?? attributes.name ?? "").toLowerCase()];
          if (fact) say(fact, attributes.content);
        }
        if (name === "link" && attributes.rel === "canonical") say("address", attributes.href);
        if (UNREAD.has(name)) unread = { name, depth: 1 };
        else if (LINES.has(name)) pieces.push("\n");
        else if (name === "td" || name === "th") pieces.push(" ");
      },
      ontext(words) {
        if (title !== null) title += words;
        else if (!unread && !inHead) pieces.push(words.replace(/\s+/g, " "));
      },
      onclosetag(name) {
        depth -= 1;
        if (unread) {
          if (name === unread.name) unread.depth -= 1;
          if (unread.depth === 0) unread = null;
          return;
        }
        if (name === "head") inHead = false;
        if (name === "title" && title !== null) {
          say("title", title);
          title = null;
        }
        if (LINES.has(name) && name !== "br") pieces.push("\n");
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return { text: tidy(pieces), ...facts };
}
