import { posix } from "node:path";

/** One import of a file: of ours by its path from the root, or of a package by its name as written. */
export type Import = { target: string; ours: boolean; typeOnly: boolean };

export type SourceFile = { path: string; text: string };

const STATIC =
  /(?:^|[\n;}])\s*(?:import|export)\s+(type\s)?\s*(?:([\w$*{][^"';]*?)\s*from\s*)?["']([^"'\n]+)["']/g;
const DYNAMIC = /\b(?:import|require)\(\s*(?:\/\*.*?\*\/\s*)?["'`]([^"'`\n]+)["'`]/g;

/** The imports of a file, re-exports and dynamic ones included. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  for (const [, type, names, target] of code.matchAll(STATIC)) {
    found.push(resolve(path, target ?? "", Boolean(type) || onlyTypes(names)));
  }
  for (const [, target] of code.matchAll(DYNAMIC)) found.push(resolve(path, target ?? "", false));
  return found;
}

/** True where the file opens with the directive, such as "use client". */
export function hasDirective({ text }: SourceFile, directive: string): boolean {
  return new RegExp(`^\\s*["']${directive}["']`).test(withoutComments(text));
}

/** `{ type A, type B }` brings no value along. */
function onlyTypes(names: string | undefined): boolean {
  const inner = /^\{(.*)\}$/s.exec(names?.trim() ?? "")?.[1];
  const parts = inner?.split(",").filter((part) => part.trim() !== "") ?? [];
  return parts.length > 0 && parts.every((part) => /^\s*type\s/.test(part));
}

function resolve(from: string, written: string, typeOnly: boolean): Import {
  if (written.startsWith("@/")) return { target: posix.normalize(written.slice(2)), ours: true, typeOnly };
  if (!written.startsWith(".")) return { target: written, ours: false, typeOnly };
  return { target: posix.join(posix.dirname(from), written), ours: true, typeOnly };
}

/** Blanks comments; texts in quotes stay, since they name what is imported. */
function withoutComments(text: string): string {
  const token = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(token, (match) => (match.startsWith("/") ? " " : match));
}
