import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashSources } from "./sources";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sources "));
  write("app/page.tsx", "1");
  write("package-lock.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test.each([
  ["a page", "app/page.tsx"],
  ["a new file deep down", "lib/domain/deep/rule.ts"],
  ["the lock", "package-lock.json"],
  ["a setting", "next.config.ts"],
])("%s changes the hash", (_, path) => {
  const before = hashSources(root);
  write(path, "changed");
  expect(hashSources(root)).not.toBe(before);
});

test.each([
  ["a test", "lib/domain/rule.test.ts"],
  ["a document", "docs/decisions/one.md"],
  ["a build", ".next/server/page.js"],
  ["the data", "my data/postgres/base/1"],
])("%s does not", (_, path) => {
  const before = hashSources(root, ["my data"]);
  write(path, "changed");
  expect(hashSources(root, ["my data"])).toBe(before);
});

test("moving text from one file to another changes the hash", () => {
  write("app/a.ts", "xy");
  write("app/b.ts", "z");
  const before = hashSources(root);
  write("app/a.ts", "x");
  write("app/b.ts", "yz");
  expect(hashSources(root)).not.toBe(before);
});
