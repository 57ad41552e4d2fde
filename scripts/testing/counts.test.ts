import { expect, test } from "vitest";
import { parse, readCounts } from "./counts";

test("vitest: passed and failed tests", () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numFailedTestSuites: 1, success: false };
  expect(parse("vitest", JSON.stringify(report))).toEqual({ passed: 7, failed: 2 });
});

test("vitest: a file that cannot be loaded is a failure", () => {
  const report = { numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 1, success: false };
  expect(parse("vitest", JSON.stringify(report))).toEqual({ passed: 7, failed: 1 });
});

test("playwright: an error outside the tests is a failure", () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 0 }, errors: [{ message: "set-up broke" }] };
  expect(parse("playwright", JSON.stringify(report))).toEqual({ passed: 5, failed: 2 });
});

test("a runner that left no report failed once", () => {
  expect(readCounts("vitest", "/nowhere/report.json", 1)).toEqual({ passed: 0, failed: 1 });
  expect(readCounts("vitest", "/nowhere/report.json", 0)).toEqual({ passed: 0, failed: 0 });
});
