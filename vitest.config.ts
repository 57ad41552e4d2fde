import { defineConfig } from "vitest/config";

const alias = { "@": import.meta.dirname };
/** A module graph of its own for each file would take three times as long as the tests themselves. */
const shared = { pool: "threads", isolate: false } as const;

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "unit",
          include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
          exclude: ["scripts/postgres/**"],
        },
      },
      {
        // Apart from the unit tests, since each case starts a PostgreSQL.
        resolve: { alias },
        test: {
          name: "postgres",
          include: ["scripts/postgres/**/*.test.ts"],
          testTimeout: 60_000,
          // With workers of their own two projects run one after the other.
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "db",
          include: ["db/**/*.test.ts"],
          globalSetup: ["db/testing/global-setup.ts"],
          // Each file has a database of its own on one server, which leaves each of two files half a machine.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
