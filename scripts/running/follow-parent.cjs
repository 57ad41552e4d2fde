/*
 * Loaded first in each web process. Its standard input is a pipe from the start script: when that
 * dies, also by kill -9, the pipe closes and the web process ends instead of keeping the port.
 */
const { isMainThread } = require("node:worker_threads");

const GRACE_MS = 5_000;

// Threads and helper processes of the web process load this too, but have another parent and no such pipe.
if (isMainThread && String(process.ppid) === process.env.DASHBOARD_PARENT) {
  process.stdin.on("error", () => {});
  process.stdin.on("close", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  });
  process.stdin.resume();
  process.stdin.unref();
}
