import { join } from "node:path";
import { NEXT, ROOT } from "../running/build";
import { type Counts, readCounts } from "./counts";
import { runNode, TEST_DIST } from "./run-step";

/** A part of the tests: it counts its tests, or one failure where it has none to count. */
export type Step = { title: string; run(reports: string): Promise<Counts> };

const tool = (...path: string[]) => join(ROOT, "node_modules", ...path);
const TSX = ["--import", "tsx"];

/** A check without tests of its own: silent when all is well, a failure when not. */
async function check(...commands: string[][]): Promise<Counts> {
  for (const command of commands) {
    if ((await runNode(command)) !== 0) return { passed: 0, failed: 1 };
  }
  return { passed: 0, failed: 0 };
}

function vitest(name: string, projects: string[]): Step["run"] {
  return async (reports) => {
    const file = join(reports, `${name}.json`);
    const chosen = projects.flatMap((project) => ["--project", project]);
    const output = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const code = await runNode([tool("vitest", "vitest.mjs"), "run", ...chosen, ...output]);
    return readCounts("vitest", file, code);
  };
}

const types: Step = {
  title: "types",
  // The routes' types are made by Next and belong to no commit.
  run: () => check([NEXT, "typegen"], [tool("typescript", "bin", "tsc"), "-p", "."]),
};
const lint: Step = {
  title: "lint",
  run: () => check([tool("@biomejs", "biome", "bin", "biome"), "check", "."]),
};
const directions: Step = {
  title: "directions",
  run: () => check([...TSX, "scripts/check-directions.ts"]),
};
const unit: Step = { title: "unit tests", run: vitest("unit", ["unit"]) };
const db: Step = { title: "database tests", run: vitest("db", ["db", "postgres"]) };
const build: Step = {
  title: `production build in ${TEST_DIST}`,
  run: () => check([...TSX, "scripts/testing/build.ts"]),
};
const browser: Step = {
  title: "browser tests",
  run: async (reports) => {
    const file = join(reports, "browser.json");
    const args = [
      "test",
      "--config",
      "e2e/playwright.config.ts",
      "--reporter=list,json",
      "--pass-with-no-tests",
    ];
    const code = await runNode([tool("playwright", "cli.js"), ...args], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    return readCounts("playwright", file, code);
  },
};

/** The steps of `npm test` and of its parts. */
export const PARTS: Record<string, Step[]> = {
  all: [types, lint, directions, unit, db, build, browser],
  unit: [unit],
  db: [db],
  e2e: [build, browser],
};
