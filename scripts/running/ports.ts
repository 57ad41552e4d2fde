import { createServer } from "node:net";
import { pause } from "../postgres/processes";
import { StartError } from "./step";

/* A server whose parent was just killed needs a moment to let its port go. */
const PATIENCE_MS = 3_000;

/** Throws a line that names the way out where one of the ports cannot be had. */
export async function claimPorts(host: string, port: number, count: number): Promise<void> {
  for (let offset = 0; offset < count; offset += 1) {
    const problem = await waitForPort(host, port + offset);
    if (problem) throw new StartError(await sentence(problem, host, port, offset, count));
  }
}

async function sentence(problem: string, host: string, port: number, offset: number, count: number) {
  const wanted = port + offset;
  if (problem === "EADDRNOTAVAIL" || problem === "ENOTFOUND" || problem === "EAI_AGAIN") {
    return `HOST=${host} is no address of this machine: take 127.0.0.1, or 0.0.0.0 for all of its addresses.`;
  }
  const free = await findFree(host, port, count);
  const command = process.env.npm_lifecycle_event === "dev" ? "npm run dev" : "npm start";
  const purpose = offset === 1 ? " (for the demonstration)" : "";
  const why =
    problem === "EACCES"
      ? "may not be opened by this account"
      : "is taken, perhaps by another start of this project";
  return `Port ${wanted}${purpose} ${why}. Take another: PORT=${free} ${command}`;
}

/** The first port above from which `count` in a row are free. */
async function findFree(host: string, port: number, count: number): Promise<number> {
  for (let from = Math.max(port + 10, 3010); from < 65_000; from += 10) {
    const tries = Array.from({ length: count }, (_, offset) => tryPort(host, from + offset));
    if ((await Promise.all(tries)).every((problem) => problem === null)) return from;
  }
  return 3000;
}

async function waitForPort(host: string, port: number): Promise<string | null> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const problem = await tryPort(host, port);
    if (problem !== "EADDRINUSE" || Date.now() > until) return problem;
    await pause(100);
  }
}

/** Null where the port can be opened, else the system's code. */
function tryPort(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
