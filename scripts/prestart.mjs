/*
 * Runs before `npm start`, `npm run dev` and `npm test`, also on a bare clone: plain Node, no
 * package, old syntax only, so that even an old Node gets to the sentence about its age.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NEEDED = [20, 20];
const root = dirname(dirname(fileURLToPath(import.meta.url)));

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  fail(
    `This needs Node ${NEEDED.join(".")} or later, and here is ${process.versions.node}. See https://nodejs.org`,
  );
}
if (!isInstalled()) await install();

/** True where npm's own record of node_modules agrees with package-lock.json. */
function isInstalled() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = packagesOf(join(root, "package-lock.json"));
  const installed = packagesOf(record);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = installed[path];
    if (found && existsSync(join(root, path, "package.json"))) return found.version === entry.version;
    return !isNeededHere(entry);
  });
}

/** Packages for other systems are left out by npm; so are the optional ones of unknown C libraries. */
function isNeededHere(entry) {
  if (entry.peer && entry.optional) return false;
  if (entry.libc || (entry.optional && !entry.os && !entry.cpu)) return false;
  const allows = (list, value) => !list || list.includes(value);
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

/** `npm ci` with everything that building and testing need, whatever NODE_ENV says. */
async function install() {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  console.log("Installing the packages that package-lock.json lists (a minute or two) …");
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^(NODE_ENV|npm_config_(omit|only|production|dev|optional|include|global))$/i.test(name))
      delete env[name];
  }
  // npm tells its scripts where it lies; without it, the one on the PATH.
  const npm = process.env.npm_execpath;
  const [file, rest] = npm?.endsWith(".js") ? [process.execPath, [npm, ...args]] : ["npm", args];
  const beat = setInterval(() => console.log(`  still installing, ${seconds()} s …`), 10_000);
  const code = await new Promise((resolve) => {
    const child = spawn(file, rest, { cwd: root, env, stdio: "inherit" });
    child.on("error", () => resolve(127));
    child.on("exit", (status) => resolve(status ?? 1));
  });
  clearInterval(beat);
  if (code !== 0) {
    fail(
      "The packages could not be installed (see above). The first run needs the network, later ones do not.",
    );
  }
  console.log(`Packages installed in ${seconds()} s.`);
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
