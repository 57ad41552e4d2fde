import { join } from "node:path";
import { build } from "esbuild";

/**
 * Bundles the thread that draws charts into one file, chart-worker.mjs in the folder of the build:
 * Next bundles no worker for the server. Only the rasterizer stays outside, since it is native.
 */
export async function buildChartWorker(root: string, distDir: string): Promise<void> {
  await build({
    entryPoints: [join(root, "components", "charts", "render", "worker.ts")],
    outfile: join(root, distDir, "chart-worker.mjs"),
    absWorkingDir: root,
    tsconfig: join(root, "tsconfig.json"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    jsx: "automatic",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    external: ["@resvg/resvg-js"],
    // Packages of the old module system ask for what Node itself has.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "silent",
  });
}
