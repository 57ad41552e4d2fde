import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/* Folders at the top that no build reads. */
const APART = new Set(["node_modules", "data", "docs", "e2e", "test-results", "playwright-report"]);
const IRRELEVANT =
  /\.test\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$|^vitest\.config\.ts$|^biome\.json$|^LICENSE$/;

/** A fingerprint of all that a build reads: the names and the content of the files. */
export function hashSources(root: string, apart: string[] = []): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of listSources(root, new Set([...APART, ...apart]))) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

function listSources(root: string, apart: Set<string>): string[] {
  const top = readdirSync(root, { withFileTypes: true }).filter(
    // Dot folders hold builds, git and tools; dot files at the top may hold settings.
    (entry) => !apart.has(entry.name) && !(entry.isDirectory() && entry.name.startsWith(".")),
  );
  const files = top.flatMap((entry) => {
    if (!entry.isDirectory()) return entry.isFile() ? [entry.name] : [];
    const within = readdirSync(join(root, entry.name), { recursive: true, withFileTypes: true });
    return within
      .filter((inner) => inner.isFile())
      .map((inner) => join(inner.parentPath, inner.name).slice(root.length + 1));
  });
  return files.filter((file) => !IRRELEVANT.test(file.split(sep).join("/"))).sort();
}
