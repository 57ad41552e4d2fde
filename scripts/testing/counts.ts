import { existsSync, readFileSync } from "node:fs";

export type Counts = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  success: boolean;
};
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/** What a runner's JSON report counts; a run that broke outside its tests counts as one failure. */
export function readCounts(runner: "vitest" | "playwright", file: string, exitCode: number): Counts {
  const counts = existsSync(file) ? parse(runner, readFileSync(file, "utf8")) : { passed: 0, failed: 0 };
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function parse(runner: "vitest" | "playwright", json: string): Counts {
  if (runner === "vitest") {
    const report = JSON.parse(json) as VitestReport;
    // A file that cannot be loaded has no tests to fail.
    const broken = report.numFailedTests === 0 ? report.numFailedTestSuites : 0;
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
  }
  const { stats, errors } = JSON.parse(json) as PlaywrightReport;
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
