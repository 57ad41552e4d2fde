import { defineConfig } from "playwright/test";
import { CHROMIUM_ARGS } from "./chromium";
import { browserOf } from "./stage";

const traceMode = (asked: string | undefined) =>
  asked === "on" || asked === "retain-on-failure" ? asked : "off";

const MEASURED = "keys-to-paint.spec.ts";

/** Chromium alone; the servers and databases come from global-setup, the sessions from sign-in.setup. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  snapshotPathTemplate: "{testDir}/approved/{arg}{ext}",
  globalSetup: "./global-setup.ts",
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  projects: [
    { name: "sign-in", testMatch: "sign-in.setup.ts" },
    { name: "journeys", testMatch: "**/*.spec.ts", testIgnore: MEASURED, dependencies: ["sign-in"] },
    // What promises milliseconds is measured when nothing else runs.
    { name: "measured", testMatch: MEASURED, dependencies: ["journeys"] },
  ],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1366, height: 768 },
    // A trace costs a fifth of the time: PLAYWRIGHT_TRACE=retain-on-failure for one.
    trace: traceMode(process.env.PLAYWRIGHT_TRACE),
    screenshot: "only-on-failure",
    video: "off",
    launchOptions: { args: CHROMIUM_ARGS, ...browserOf(process.env) },
  },
});
