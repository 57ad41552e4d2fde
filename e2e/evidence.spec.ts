import type { Locator } from "playwright/test";
import { expect, test } from "./fixtures";
import { settled, wake } from "./geometry";

async function onScreen(mark: Locator): Promise<{ x: number; y: number }> {
  const box = await mark.boundingBox();
  if (!box) throw new Error("the mark is not drawn");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("a pinned source stays while the page scrolls beneath a pointer at rest", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/measures/clubs`);
  await wake(page);
  const chart = page.locator('[data-chart="year"]').first();
  await settled(chart);
  // The one drawn last lies above all others.
  const marks = chart.locator("[data-evidence]");
  const [first, second] = [marks.nth(-1), marks.nth(-6)];

  const shown = page.getByRole("complementary", { name: "Nguồn của các con số" }).locator("[aria-live]");
  await first.hover();
  const from = await onScreen(first);
  await page.mouse.click(from.x, from.y);
  const pinned = await first.getAttribute("data-evidence");
  await expect(page).toHaveURL((url) => decodeURIComponent(url.hash) === `#${pinned}`);
  const words = await shown.textContent();
  expect(words).not.toBe("");

  // The page moves, and with it the next mark to where the pointer rests.
  await settled(chart);
  const to = await onScreen(second);
  await chart.evaluate(
    (frame, [x, y]) => {
      (frame as HTMLElement).style.transform = `translate(${x}px, ${y}px)`;
    },
    [from.x - to.x, from.y - to.y] as const,
  );
  await settled(chart);
  await page.waitForTimeout(300);
  expect(await shown.textContent()).toBe(words);

  await page.mouse.move(from.x + 1, from.y);
  await expect(shown).not.toHaveText(words ?? "");
  await expect(shown).not.toBeEmpty();
});
