import { defineConfig } from "vitest/config";

const alias = { "@": import.meta.dirname };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
          exclude: ["scripts/postgres/**"],
        },
      },
      {
        // Apart from the unit tests, since each case starts a PostgreSQL.
        resolve: { alias },
        test: { name: "postgres", include: ["scripts/postgres/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["db/**/*.test.ts"],
          globalSetup: ["db/testing/global-setup.ts"],
          fileParallelism: false,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
