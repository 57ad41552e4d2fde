import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A browser for the tests, with the variables that it needs. */
export type Chromium = { executablePath: string; env: Record<string, string> };

/** Not the package's own: those switch site isolation and web security off, which the tests are about. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const ROOT = join(import.meta.dirname, "..");

/** PLAYWRIGHT_CHROMIUM where it is given, else the Chromium that npm installed. */
export async function findChromium(): Promise<Chromium> {
  const given = process.env.PLAYWRIGHT_CHROMIUM;
  if (given) {
    if (existsSync(given)) return { executablePath: given, env: {} };
    throw new Error(`PLAYWRIGHT_CHROMIUM=${given} does not exist.`);
  }
  const entry = fileURLToPath(import.meta.resolve("@sparticuz/chromium"));
  const { version } = JSON.parse(await readFile(join(dirname(entry), "..", "package.json"), "utf8"));
  // In the clone: neither another clone, version nor account of the machine meets it.
  const folder = join(ROOT, "node_modules", ".cache", `chromium-${version}`);
  if (!existsSync(folder)) await unpack(entry, folder);
  const executablePath = join(folder, "chromium");
  const fonts = await writeFontSettings(folder);
  return { executablePath, env: { FONTCONFIG_FILE: fonts, ...librariesFor(executablePath, folder) } };
}

/** Unpacked aside and then renamed, so that a half unpacked browser is never run. */
async function unpack(entry: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const aside = await mkdtemp(`${folder}-`);
  const script = "import(process.argv[1]).then((m) => m.default.executablePath())";
  const env = { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" };
  execFileSync(process.execPath, ["-e", script, entry], { env, stdio: "inherit" });
  await rename(aside, folder).catch(async (error) => {
    await rm(aside, { recursive: true, force: true });
    // Another run may have been quicker.
    if (!existsSync(folder)) throw error;
  });
}

/** The package's fonts alone, so that a page measures the same on every machine. */
async function writeFontSettings(folder: string): Promise<string> {
  const file = join(folder, "fonts.conf");
  const text = (path: string) => path.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const lines = [
    '<?xml version="1.0"?>',
    "<fontconfig>",
    `  <dir>${text(join(folder, "fonts"))}</dir>`,
    `  <cachedir>${text(join(folder, "font-cache"))}</cachedir>`,
    "</fontconfig>",
  ];
  await writeFile(file, `${lines.join("\n")}\n`);
  return file;
}

/** The package brings the libraries that bare systems lack; those of the system come first where they do. */
function librariesFor(executablePath: string, folder: string): Record<string, string> {
  const bare = spawnSync(executablePath, ["--version"], { stdio: "ignore" });
  if (bare.status === 0) return {};
  const own = join(folder, "al2023", "lib");
  return { LD_LIBRARY_PATH: [own, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":") };
}
