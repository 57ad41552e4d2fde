import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wasInterrupted } from "./testing/run-step";
import { PARTS } from "./testing/steps";

/*
 * `npm test` and its parts. Every step runs, also after a failed one, and the last line sums up;
 * a failed check that has no tests (types, lint, directions, build) counts as one failure.
 */
const part = process.argv[2] ?? "all";
const steps = PARTS[part];
if (!steps) {
  console.error(`Unknown part ${part}: one of ${Object.keys(PARTS).join(", ")}.`);
  process.exit(2);
}

const reports = mkdtempSync(join(tmpdir(), "dashboard-reports-"));
const total = { passed: 0, failed: 0 };
const summary: string[] = [];
let built = true;
for (const { title, run } of steps) {
  if (wasInterrupted()) break;
  // Without a build the browser would see an older one.
  if (title === "browser tests" && !built) {
    summary.push(`  skipped  ${title}: nothing was built`);
    continue;
  }
  console.log(`\n── ${title}`);
  const begun = Date.now();
  const { passed, failed } = await run(reports);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  if (title.startsWith("production build")) built = failed === 0;
  total.passed += passed;
  total.failed += failed;
  const counts = passed + failed > 0 ? `: ${passed} passed, ${failed} failed` : "";
  summary.push(`  ${failed === 0 ? "ok    " : "FAILED"}  ${title}${counts} (${seconds} s)`);
  console.log(summary.at(-1)?.trim());
}
rmSync(reports, { recursive: true, force: true });

console.log(`\n${summary.join("\n")}\n`);
if (wasInterrupted()) {
  console.log("Interrupted.");
  process.exit(130);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
