import { readFile } from "node:fs/promises";
import { addArticle } from "@/db/write/article/add";
import { readArguments, runCommand, UsageError } from "./running/command";
import { say } from "./running/step";

/* `npm run article -- add FILE`: stores an article's text and anchors its quotes. */

const USAGE =
  "usage: npm run article -- add FILE [--title “…”] [--publisher “…”] [--date YYYY-MM-DD]\n" +
  "Title, publisher and date are taken from the text's head where they are not given.";

async function textOf(file: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (error) {
    throw new UsageError(
      `${file} is no readable UTF-8 text (${error instanceof Error ? error.message : error})`,
    );
  }
}

await runCommand(USAGE, async (context) => {
  const { words, options } = readArguments(["title", "publisher", "date"]);
  const [word, file] = words;
  if (word !== "add" || !file) throw new UsageError("add wants a file");
  const { title, publisher, date } = options;
  const done = await addArticle(context, { text: await textOf(file), title, publisher, publishedOn: date });
  if (!done.added) return say(`${done.articleId}: this text is there already, as revision ${done.revision}.`);
  say(
    `${done.articleId}: ${done.created ? "new draft article" : "standing article"}, text revision ${done.revision}.`,
  );
  say(
    `Quotes found at their exact places: ${done.found}; lost: ${done.lost.length === 0 ? "none" : done.lost.join(", ")}.`,
  );
});
