import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ChartSpec, imageWidth } from "@/components/charts/kinds";
import { LIVE_CHARTS } from "@/components/charts/live-charts";
import { marksOf } from "@/components/charts/marks-of";
import { Renderer } from "@/components/charts/render/renderer";
import { widthsOf } from "@/components/charts/slots";
import { SPECS } from "@/components/charts/testing/specs-fixture";
import { buildChartWorker } from "@/scripts/running/chart-worker";

const ROOT = process.cwd();
// Inside the project, so that the worker finds its native package.
mkdirSync(join(ROOT, "node_modules", ".cache"), { recursive: true });
const folder = mkdtempSync(join(ROOT, "node_modules", ".cache", "chart-worker-"));
const file = join(folder, "chart-worker.mjs");
const specs = Object.values(SPECS) as ChartSpec[];
const open: Renderer[] = [];

function rendererOf(path: string, options: { timeoutMs?: number; maxWaiting?: number } = {}): Renderer {
  const made = new Renderer({ file: path, ...options });
  open.push(made);
  return made;
}

/** A thread that misbehaves as told by the prefix of its task. */
const FAULTY = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ id, task }) => {
  if (task.prefix === "hang") for (;;) {}
  if (task.prefix === "exit") process.exit(3);
  if (task.prefix === "throw") throw new Error("a fault");
  if (task.prefix === "memory") { const kept = []; for (;;) kept.push(new Array(1e5).fill(id)); }
  parentPort.postMessage(task.prefix === "refuse" ? { id, error: "no such chart" } : { id, svgs: ["<svg/>"], ms: 1 });
});
`;
const faulty = join(folder, "faulty.mjs");
const task = (prefix: string) => ({ do: "draw", spec: SPECS.spans, widths: [300], prefix }) as const;

beforeAll(async () => {
  await buildChartWorker(ROOT, folder.slice(ROOT.length + 1));
  writeFileSync(faulty, FAULTY);
}, 60_000);

afterAll(async () => {
  for (const each of open) await each.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the drawing thread", () => {
  const renderer = rendererOf(file, { timeoutMs: 20_000 });

  it.each(specs.map((spec) => [spec.kind, spec] as const))(
    "draws every mark of a %s chart",
    async (kind, spec) => {
      const alive = kind in LIVE_CHARTS;
      // Those that a page has as HTML are drawn for images alone, as wide as they are.
      const widths = alive ? widthsOf("main") : [imageWidth(spec)];
      const first = await renderer.draw({ do: "draw", spec, widths, prefix: "a" });
      const times: number[] = [];
      for (let time = 0; time < 5; time += 1) {
        const { ms } = await renderer.draw({ do: "draw", spec, widths: [880], prefix: "b" });
        times.push(ms);
      }
      const median = times.toSorted((a, b) => a - b)[2] ?? 0;
      const memory = Math.round(process.memoryUsage.rss() / 1e6);
      console.log(
        `drawing ${kind}: first ${Math.round(first.ms / widths.length)} ms, then ${Math.round(median)} ms a width; process ${memory} MB`,
      );
      const marks = marksOf(spec);
      expect(marks.length).toBeGreaterThan(1);
      expect(first.svgs).toHaveLength(widths.length);
      for (const [at, svg] of first.svgs.entries()) {
        expect(svg).toMatch(new RegExp(`^<svg width="${widths[at]}"`));
        for (const { evidenceId, value } of marks) {
          if (evidenceId && alive) expect(svg).toContain(`<a href="#${evidenceId}"`);
          if (value !== null) expect(svg).toContain(`data-value="${value}"`);
        }
        if (!alive) expect(svg.split('data-key=""').length - 1).toBe(marks.length);
      }
    },
  );

  it.each(specs.map((spec) => [spec.kind, spec] as const))(
    "makes an image of a %s chart that stands alone",
    async (kind, spec) => {
      const frame = {
        headline: "Số câu lạc bộ tăng 12 năm liền, đạt 1.360 & hơn thế",
        subtitle: "Câu lạc bộ tự quản, tỉnh Trà Vinh",
        notes: [{ letter: "a", text: "15/5/2015: đổi ranh giới" }],
        source: "Nguồn: số liệu minh họa",
        mark: "Số liệu minh họa",
      };
      const { svgs } = await renderer.draw({
        do: "frame",
        spec,
        frame,
        width: imageWidth(spec),
        prefix: "f",
      });
      const [svg = ""] = svgs;
      expect(svg).not.toMatch(/var\(|<a |recharts|&nbsp;/);
      expect(svg).toContain("&amp; hơn thế");
      expect(svg).toContain("Số liệu minh họa</text>");
      const png = Buffer.from(await renderer.rasterize(svg));
      if (process.env.KEEP_IMAGES) writeFileSync(join(process.env.KEEP_IMAGES, `${kind}.png`), png);
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      const [, width, height] = svg.match(/width="(\d+)" height="(\d+)"/) ?? [];
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2]);
    },
  );

  it("knows every Vietnamese letter in each weight: what a font lacks would vanish without a word", async () => {
    const drawn = async (letter: string, weight: number, family: string) => {
      const text = `<text x="4" y="30" font-size="28" font-weight="${weight}" font-family="${family}">${letter}</text>`;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">${text}</svg>`;
      return Buffer.from(await renderer.rasterize(svg)).toString("base64");
    };
    for (const family of ["Be Vietnam Pro", "Inter"]) {
      for (const weight of [400, 500, 600, 700]) {
        // A letter of nobody's alphabet stands for one that is missing; a blank for one that vanished.
        const images = new Set([await drawn("\uE000", weight, family), await drawn("", weight, family)]);
        const before = images.size;
        for (const letter of "DĐđaậờưỹẫềốợ≠–“") images.add(await drawn(letter, weight, family));
        expect(images.size - before, `${family} ${weight}`).toBe(15);
      }
    }
  });

  it("writes texts of the data as text", async () => {
    const hostile = '"><script>alert(1)</script>&';
    const [row] = SPECS.ranking.props.rows;
    if (!row) throw new RangeError("no row");
    const spec = {
      ...SPECS.ranking,
      props: { ...SPECS.ranking.props, rows: [{ ...row, name: hostile, label: hostile }] },
    };
    const { svgs } = await renderer.draw({
      do: "draw",
      spec,
      widths: [600],
      prefix: "a",
    });
    expect(svgs[0]).not.toContain("<script");
    expect(svgs[0]).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&amp;");
  });

  it("gives two drawings of one page no id in common", async () => {
    const ids = new Set<string>();
    for (const prefix of ["a", "b"]) {
      const { svgs } = await renderer.draw({
        do: "draw",
        spec: SPECS["composition-by-year"],
        widths: [600],
        prefix,
      });
      for (const [, id = ""] of (svgs[0] ?? "").matchAll(/ id="([^"]+)"/g)) {
        expect(ids).not.toContain(id);
        ids.add(id);
      }
    }
    expect(ids.size).toBeGreaterThan(4);
  });
});

describe("a thread that fails", () => {
  it.each([
    ["hang", "timeout"],
    ["exit", "died"],
    ["throw", "died"],
    ["memory", "died"],
  ])(
    "that does %s is replaced",
    async (prefix, code) => {
      const renderer = rendererOf(faulty, { timeoutMs: prefix === "hang" ? 300 : 20_000 });
      const lost = renderer.draw(task(prefix));
      const waiting = renderer.draw(task("fine"));
      await expect(lost).rejects.toMatchObject({ code });
      await expect(waiting).resolves.toMatchObject({ svgs: ["<svg/>"] });
      await expect(renderer.draw(task("fine"))).resolves.toMatchObject({ svgs: ["<svg/>"] });
    },
    30_000,
  );

  it("refuses what cannot be drawn and goes on", async () => {
    const renderer = rendererOf(faulty);
    await expect(renderer.draw(task("refuse"))).rejects.toMatchObject({
      code: "failed",
      message: "no such chart",
    });
    await expect(renderer.draw(task("fine"))).resolves.toBeDefined();
  });

  it("refuses more than may wait", async () => {
    const renderer = rendererOf(faulty, { maxWaiting: 2 });
    const asked = Array.from({ length: 5 }, () => renderer.draw(task("fine")));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "fulfilled",
      "rejected",
      "rejected",
    ]);
    expect(outcomes.at(-1)).toMatchObject({ reason: { code: "busy" } });
  });
});
