import { readdirSync, readFileSync } from "node:fs";
import { posix, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { CLIENT_NAMESPACES, STAFF_CLIENT_NAMESPACES } from "@/lib/i18n/client-messages";
import { hasDirective, importsOf, type SourceFile } from "./directions/imports";

const files = new Map<string, SourceFile>();
for (const folder of ["app", "components", "lib"]) {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = posix.join(folder, name.replaceAll(sep, "/"));
    if (!/(?<!\.test)\.tsx?$/.test(path)) continue;
    files.set(path, { path, text: readFileSync(path, "utf8") });
  }
}
const found = (target: string) =>
  [target, `${target}.ts`, `${target}.tsx`].flatMap((path) => files.get(path) ?? []).at(0);

/** Every namespace that runs in the browser on a page: asked for in a client file, or in what it imports. */
function saidInBrowser(start: SourceFile): Map<string, string> {
  const said = new Map<string, string>();
  const seen = new Set<string>();
  const walk = (file: SourceFile, inBrowser: boolean) => {
    // Its code stays on the server; the browser calls it by name.
    if (hasDirective(file, "use server")) return;
    const client = inBrowser || hasDirective(file, "use client");
    const visit = `${file.path}|${client}`;
    if (seen.has(visit)) return;
    seen.add(visit);
    if (client) {
      for (const [, name = ""] of file.text.matchAll(/useTranslations\(\s*"([^".]+)/g))
        said.set(name, file.path);
      if (/useTranslations\(\s*\)|useMessages\(/.test(file.text)) said.set("*", file.path);
    }
    for (const { target, ours, typeOnly } of importsOf(file)) {
      const next = ours && !typeOnly ? found(target) : undefined;
      if (next) walk(next, client);
    }
  };
  walk(start, false);
  return said;
}

const routes = [...files.values()].filter(({ path }) => /^app\/.*(page|layout|not-found)\.tsx$/.test(path));

describe("the words sent to the browser", () => {
  it.each(routes.map((route) => [route.path, route] as const))("hold what %s says there", (path, route) => {
    const sent: readonly string[] = path.startsWith("app/(staff)/")
      ? STAFF_CLIENT_NAMESPACES
      : CLIENT_NAMESPACES;
    const missing = [...saidInBrowser(route)].filter(([name]) => !sent.includes(name));
    expect(missing).toEqual([]);
  });

  it("are none that nothing says there", () => {
    const said = new Set(routes.flatMap((route) => [...saidInBrowser(route).keys()]));
    expect(STAFF_CLIENT_NAMESPACES.filter((name) => !said.has(name))).toEqual([]);
  });
});
