import type { Page } from "playwright/test";
import { freshSignIn } from "@/db/factories";
import { COLUMNS, manyCommunes } from "./many-communes";
import { expect, test } from "./own-fixtures";
import { signIn } from "./sessions";

/* What is promised in numbers: a table of 200 units and 12 columns answers a key at once. */

const ROWS = 200;
/** From the key to the picture, in milliseconds. */
const AT_MOST = 50;
/** What each key does in the field that is measured beside the table: as much as a table may, in milliseconds. */
const WORK = 12;
const FRAME = 1000 / 60;
const KEYS = 80;
/** The first keys, with which a browser is still compiling what they run. */
const WARMING = 8;
/** The machine is measured at another moment than the table. */
const MARGIN = 1.5;
/** Ten keys a second: a quick typist. */
const PAUSE = 100;

/** From each key to the frame that shows it, in milliseconds, as the page itself sees it. */
async function keysToPaint(page: Page, type: (at: number) => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { keysToPaint: seen });
    const onKey = (event: KeyboardEvent) => {
      if (!/^\d$/.test(event.key)) return;
      // A task after the frame's callbacks runs when the frame was handed over.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => seen.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    };
    window.addEventListener("keydown", onKey, { capture: true });
  });
  for (let at = 0; at < WARMING + KEYS; at++) {
    await type(at);
    await page.waitForTimeout(PAUSE);
  }
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => (window as unknown as { keysToPaint: number[] }).keysToPaint);
  return seen.slice(WARMING);
}

/** Keys in a field that do a fixed piece of work: on a machine that does nothing else they take a frame and that work. */
async function busyField(page: Page): Promise<number[]> {
  await page.setContent("<input>");
  await page.evaluate((work) => {
    const turn = (times: number) => {
      let sum = 0;
      for (let at = 0; at < times; at++) sum += Math.sqrt(at) % 3;
      return sum;
    };
    const once = (times: number) => {
      const begun = performance.now();
      turn(times);
      return performance.now() - begun;
    };
    // The quickest of many is the one that nobody interrupted.
    const best = Math.min(...Array.from({ length: 40 }, () => once(200_000)));
    const times = Math.round((200_000 * work) / best);
    document.querySelector("input")?.addEventListener("input", () => turn(times));
  }, WORK);
  await page.locator("input").focus();
  return keysToPaint(page, (at) => page.keyboard.press(String(at % 10)));
}

const percentile = (numbers: readonly number[], share: number) =>
  numbers.toSorted((a, b) => a - b)[Math.ceil(share * numbers.length) - 1] ?? Number.NaN;

test("a table of 200 units and 12 columns shows a key within 50 ms", async ({ page, own }) => {
  test.setTimeout(240_000);
  await manyCommunes(own, ROWS);
  await signIn(page, await freshSignIn(own.db, { role: "staff", unitId: "tra-vinh-cu" }));

  // A field on the same machine, before and after: how much slower it is than it need be is the machine's doing.
  const other = await page.context().newPage();
  const before = await busyField(other);

  const { rows } = await own.pool.query<{ id: string }>(
    "SELECT id FROM measure_section ORDER BY position OFFSET 1 LIMIT 1",
  );
  await page.bringToFront();
  await page.goto(`/entry/units?year=2026&section=${rows[0]?.id}`, { timeout: 120_000 });
  await page.waitForLoadState("networkidle", { timeout: 120_000 });
  const cells = page.locator("tbody input[data-cell]");
  await expect(cells).toHaveCount(ROWS * COLUMNS);
  await cells.nth(0).focus();
  const taken = await keysToPaint(page, async (at) => {
    await page.keyboard.press(String(at % 10));
    // Along a unit's row: the server, which stands on the same machine here, has one form to save.
    if (at % 4 === 3) await page.keyboard.press("Tab");
  });
  expect(taken).toHaveLength(KEYS);

  await other.bringToFront();
  const after = await busyField(other);
  const noise = Math.max(percentile(before, 0.95), percentile(after, 0.95)) / (WORK + FRAME);
  const limit = AT_MOST * MARGIN * Math.max(1, noise);
  const [middle, slow] = [percentile(taken, 0.5), percentile(taken, 0.95)];
  const told = (value: number) => value.toFixed(1);
  console.log(
    `key to paint, ${ROWS} × ${COLUMNS} cells: median ${told(middle)} ms, p95 ${told(slow)} ms; ` +
      `${AT_MOST} ms are promised; this machine is ${told(noise)} times as slow as it need be: at most ${told(limit)} ms`,
  );
  expect(slow).toBeLessThanOrEqual(limit);
});
