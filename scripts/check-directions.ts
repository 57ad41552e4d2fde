import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { findBreaches } from "./directions/rules";
import { ROOT } from "./running/build";

/* Prints each import that goes against a direction of the house, and fails where there is one. */

const APART = new Set(["node_modules", "data", "test-results", "playwright-report"]);

function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}${sep}${entry.name}` : entry.name;
    if (entry.isDirectory())
      return APART.has(entry.name) || entry.name.startsWith(".") ? [] : listFiles(path);
    return /\.[mc]?tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [path] : [];
  });
}

const files = listFiles("").map((path) => ({
  path: path.split(sep).join("/"),
  text: readFileSync(join(ROOT, path), "utf8"),
}));
const breaches = findBreaches(files);
for (const breach of breaches) console.error(breach);
if (breaches.length === 0) console.log(`${files.length} files keep the directions.`);
process.exitCode = breaches.length === 0 ? 0 : 1;
