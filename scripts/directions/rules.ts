import { hasDirective, type Import, importsOf, type SourceFile } from "./imports";

/* The directions in which parts of the code may know each other. A test holds them, since reviews forget. */

type Rule = {
  says: string;
  /** Which files it binds. */
  binds(path: string): boolean;
  breaks(imported: Import, path: string): boolean;
};

const within = (path: string, ...folders: string[]) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`));
const isPackage = ({ ours, target }: Import, ...names: string[]) =>
  !ours && names.some((name) => target === name || target.startsWith(`${name}/`));
const isOurs = ({ ours, target }: Import, ...folders: string[]) => ours && within(target, ...folders);
const isTest = (path: string) => /\.test\.tsx?$/.test(path);

export const RULES: Rule[] = [
  {
    says: "lib/domain imports nothing of ours outside itself",
    binds: (path) => within(path, "lib/domain"),
    breaks: (imported) => imported.ours && !isOurs(imported, "lib/domain"),
  },
  {
    says: "lib/domain imports no framework: of packages zod alone",
    binds: (path) => within(path, "lib/domain") && !isTest(path),
    breaks: (imported) => !imported.ours && !isPackage(imported, "zod"),
  },
  {
    says: "lib/formats imports of ours only lib/domain",
    binds: (path) => within(path, "lib/formats"),
    breaks: (imported) => imported.ours && !isOurs(imported, "lib/formats", "lib/domain"),
  },
  {
    says: "lib never imports app or components",
    binds: (path) => within(path, "lib"),
    breaks: (imported) => isOurs(imported, "app", "components"),
  },
  {
    says: "db never imports next, react, app or components: scripts and tests use the same doors",
    binds: (path) => within(path, "db"),
    breaks: (imported) =>
      isPackage(imported, "next", "next-intl", "react", "react-dom") || isOurs(imported, "app", "components"),
  },
  {
    says: "app and components never import db/schema: they ask the doors",
    binds: (path) => within(path, "app", "components"),
    breaks: (imported) => isOurs(imported, "db/schema"),
  },
  {
    says: "seeds and factories are for scripts and tests",
    binds: (path) => within(path, "app", "components", "lib") && !isTest(path),
    breaks: (imported) => isOurs(imported, "db/seed", "db/factories"),
  },
  {
    says: "only db imports drizzle",
    binds: (path) => !within(path, "db", "drizzle.config"),
    breaks: (imported) => isPackage(imported, "drizzle-orm", "drizzle-kit"),
  },
  {
    says: "only db and scripts/postgres import pg",
    binds: (path) => !within(path, "db", "scripts/postgres", "drizzle.config"),
    breaks: (imported) => isPackage(imported, "pg"),
  },
  {
    says: "only components/charts imports recharts",
    binds: (path) => !within(path, "components/charts"),
    breaks: (imported) => isPackage(imported, "recharts"),
  },
];

/** One line for each import that goes against a direction. */
export function findBreaches(files: SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, importsOf(file)]));
  const direct = files.flatMap(({ path }) =>
    RULES.filter((rule) => rule.binds(path)).flatMap((rule) =>
      (graph.get(path) ?? [])
        .filter((imported) => rule.breaks(imported, path))
        .map((imported) => `${path} imports ${imported.target}: ${rule.says}`),
    ),
  );
  return [...direct, ...findClientLeaks(files, graph)];
}

/** A client file must not bring db/ into the browser, not even through another file. */
function findClientLeaks(files: SourceFile[], graph: Map<string, Import[]>): string[] {
  const actions = new Set(files.filter((file) => hasDirective(file, "use server")).map(({ path }) => path));
  return files
    .filter((file) => hasDirective(file, "use client"))
    .flatMap(({ path }) => {
      const chain = wayToDb(path, graph, actions, new Set());
      return chain ? [`${chain.join(" → ")}: a client file never imports a value from db`] : [];
    });
}

function wayToDb(
  path: string,
  graph: Map<string, Import[]>,
  actions: Set<string>,
  seen: Set<string>,
): string[] | null {
  seen.add(path);
  for (const imported of graph.get(path) ?? []) {
    if (!imported.ours || imported.typeOnly) continue;
    if (isOurs(imported, "db")) return [path, imported.target];
    const next = fileOf(imported.target, graph);
    // A server action is called over the network; what it imports stays on the server.
    if (!next || actions.has(next) || seen.has(next)) continue;
    const rest = wayToDb(next, graph, actions, seen);
    if (rest) return [path, ...rest];
  }
  return null;
}

function fileOf(target: string, graph: Map<string, Import[]>): string | undefined {
  const endings = ["", ".ts", ".tsx", ".mts", "/index.ts", "/index.tsx"];
  return endings.map((ending) => target + ending).find((path) => graph.has(path));
}
