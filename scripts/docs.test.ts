import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const pages = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true }).map((name) => join("docs", String(name))),
];
const FOLDERS = ["app", "components", "lib", "db", "scripts", "e2e", "docs"];

/** What a page names in code marks or links that begins with one of our folders. */
function pathsIn(text: string): string[] {
  const named = [...text.matchAll(/`([^`\s]+)`|\]\(([^)\s]+)\)/g)].map(
    ([, code, link]) => code ?? link ?? "",
  );
  return named.filter((name) => FOLDERS.some((folder) => name.startsWith(`${folder}/`)));
}

test.each(pages.filter((page) => page.endsWith(".md")))("%s names only paths that exist", (page) => {
  const paths = pathsIn(readFileSync(join(ROOT, page), "utf8"));
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
