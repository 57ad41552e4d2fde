import { addArticle } from "@/db/write/article/add";
import { lineOf, readArticle } from "./reading/article-figures";
import { scoreFolder } from "./reading/score-folder";
import { textOf } from "./reading/text-file";
import { readArguments, runAlone, runCommand, UsageError } from "./running/command";
import { say } from "./running/step";

/* `npm run article -- add FILE` stores an article; `read` and `score` try the reader of figures. */

const USAGE =
  "usage: npm run article -- add FILE [--title “…”] [--publisher “…”] [--date YYYY-MM-DD]\n" +
  "       npm run article -- read FILE [--date YYYY-MM-DD] [--json]\n" +
  "       npm run article -- score FOLDER\n" +
  "Title, publisher and date are taken from the text's head where they are not given.";

/** What the reader finds in a file; stores nothing. */
async function read(file: string | undefined, date: string | undefined, json: boolean): Promise<void> {
  if (!file) throw new UsageError("read wants a file");
  const found = readArticle(await textOf(file), date);
  say(json ? JSON.stringify(found, null, 2) : found.map(lineOf).join("\n"));
}

async function score(folder: string | undefined): Promise<void> {
  if (!folder) throw new UsageError("score wants a folder");
  say(await scoreFolder(folder));
}

async function add(file: string | undefined, options: Record<string, string | undefined>): Promise<void> {
  if (!file) throw new UsageError("add wants a file");
  const text = await textOf(file);
  await runCommand(USAGE, async (context) => {
    const { title, publisher, date } = options;
    const done = await addArticle(context, { text, title, publisher, publishedOn: date });
    if (!done.added)
      return say(`${done.articleId}: this text is there already, as revision ${done.revision}.`);
    say(
      `${done.articleId}: ${done.created ? "new draft article" : "standing article"}, text revision ${done.revision}.`,
    );
    say(
      `Quotes found at their exact places: ${done.found}; lost: ${done.lost.length === 0 ? "none" : done.lost.join(", ")}.`,
    );
  });
}

await runAlone(USAGE, async () => {
  const { words, options, set } = readArguments(["title", "publisher", "date"], ["json"]);
  const [word, path] = words;
  if (word === "read") return read(path, options.date, set.has("json"));
  if (word === "score") return score(path);
  if (word === "add") return add(path, options);
  throw new UsageError(word ? `no such command: ${word}` : "a command is wanted");
});
