import { describe, expect, test } from "vitest";
import { findBreaches } from "./rules";

function breaches(files: Record<string, string>): string[] {
  return findBreaches(Object.entries(files).map(([path, text]) => ({ path, text })));
}

describe("refused", () => {
  test.each([
    ["lib/domain/a.ts", 'import { readEnv } from "@/lib/env";'],
    ["lib/domain/a.ts", 'import { x } from "../../db/read/x";'],
    ["lib/domain/a.ts", 'import { cache } from "react";'],
    ["lib/domain/deep/a.ts", 'export { y } from "../../env";'],
    ["lib/domain/a.test.ts", 'import { x } from "@/db/factories";'],
    ["lib/formats/csv.ts", 'import { x } from "@/db/read/x";'],
    ["lib/session.ts", 'import { x } from "@/components/ui/button";'],
    ["db/read/a.ts", 'import { cookies } from "next/headers";'],
    ["db/read/a.ts", 'const { cookies } = await import("next/headers");'],
    ["db/read/a.ts", 'import { cache } from "react";'],
    ["app/page.tsx", 'import { units } from "@/db/schema";'],
    ["app/page.tsx", 'import type { Unit } from "@/db/schema/units";'],
    ["components/figures/a.tsx", 'import { units } from "../../db/schema";'],
    ["app/page.tsx", 'import { seed } from "@/db/seed/units";'],
    ["app/page.tsx", 'import { sql } from "drizzle-orm";'],
    ["lib/session.ts", 'import pg from "pg";'],
    ["scripts/start.ts", 'import pg from "pg";'],
    ["scripts/postgres/a.ts", 'import { sql } from "drizzle-orm/pg-core";'],
    ["components/figures/a.tsx", 'import { Line } from "recharts";'],
    ["components/a.tsx", '"use client";\nimport { read } from "@/db/read/a";'],
    ["components/a.tsx", '// why\n"use client";\nimport {\n  type A,\n  read,\n} from "@/db/read/a";'],
    ["components/a.tsx", '"use client";\nexport default 1;\nconst x = await import("@/db/read/a");'],
  ])("%s: %s", (path, text) => {
    expect(breaches({ [path]: text })).not.toEqual([]);
  });

  test("a client file that reaches db through another", () => {
    const found = breaches({
      "components/a.tsx": '"use client";\nimport { b } from "./b";',
      "components/b.tsx": 'import { c } from "@/lib/c";',
      "lib/c.ts": 'import { read } from "@/db/read/a";',
      "db/read/a.ts": "",
    });
    expect(found).toEqual([
      "components/a.tsx → components/b.tsx → lib/c.ts → db/read/a: a client file never imports a value from db",
    ]);
  });
});

describe("let through", () => {
  test.each([
    [
      "lib/domain/a.ts",
      'import { z } from "zod";\nimport { x } from "./b";\nimport { y } from "@/lib/domain/c";',
    ],
    ["lib/domain/a.test.ts", 'import { test } from "vitest";'],
    ["lib/domain/a.ts", '// import pg from "pg";\n/* import { x } from "@/db/x"; */'],
    ["lib/formats/csv.ts", 'import { x } from "@/lib/domain/x";'],
    ["db/read/a.ts", 'import { sql } from "drizzle-orm";\nimport { x } from "@/lib/domain/x";'],
    ["app/page.tsx", 'import { read } from "@/db/read/a";'],
    ["components/charts/line.tsx", 'import { Line } from "recharts";'],
    ["drizzle.config.ts", 'import { defineConfig } from "drizzle-kit";'],
    ["scripts/postgres/a.ts", 'import pg from "pg";'],
    ["components/a.tsx", '"use client";\nimport type { Row } from "@/db/read/a";'],
    ["components/a.tsx", '"use client";\nimport { type Row, type Column } from "@/db/read/a";'],
    ["lib/a.ts", 'const sentence = "to import it from: db";\nconst s = `from "pg"`;'],
  ])("%s: %s", (path, text) => {
    expect(breaches({ [path]: text })).toEqual([]);
  });

  test("a client file that calls a server action", () => {
    const found = breaches({
      "components/a.tsx": '"use client";\nimport { save } from "./actions";',
      "components/actions.ts": '"use server";\nimport { write } from "@/db/write/a";',
    });
    expect(found).toEqual([]);
  });
});
