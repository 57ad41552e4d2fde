import type { Page } from "playwright/test";
import { ADMIN_PAGES } from "./administration";
import { expect, test } from "./fixtures";
import { yearTable } from "./tables";

/* Two languages, one page: the switch keeps the place, and nothing is left untranslated. */

const ARTICLE = "/articles/day-manh-cong-tac-tuyen-truyen-2017";

/** What is read and what is heard: all text, and the names that attributes give. */
const saidOn = (page: Page) =>
  page.evaluate(() => {
    const said = [...document.querySelectorAll("body :not(script, style)")].flatMap((element) => [
      ...["aria-label", "title", "alt", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
      ...[...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : "")),
    ]);
    return said.filter(Boolean).join("\n");
  });

/** What next-intl prints for a message that is not there, and any "a.b" that looks like its key. */
async function expectTranslated(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const said = await saidOn(page);
  expect(said.length).toBeGreaterThan(100);
  expect(said).not.toContain("MISSING_MESSAGE");
  expect(said.match(/\b[a-z]+\.[a-zA-Z][a-zA-Z-]*\b/g), page.url()).toBeNull();
}

const switchTo = async (page: Page, locale: "vi" | "en") => {
  await page.getByRole("button", { name: locale, exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
};

test("to English and back, on the same page with the same filters", async ({ page, demoUrl }) => {
  const address = `${demoUrl}/measures/clubs?from=2015&to=2020&unit=huyen-cang-long`;
  await page.goto(address);
  const vietnamese = await page.getByRole("heading", { level: 1 }).textContent();
  expect(vietnamese).toContain("Câu lạc bộ tự quản");
  await expect(yearTable(page)).toContainText("1.065");

  await switchTo(page, "en");
  await expect(page).toHaveURL(address);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Self-management clubs");
  await expect(yearTable(page)).toContainText("1,065");
  await expect(yearTable(page)).not.toContainText("1.065");
  const chart = page.getByRole("group", { name: "Self-management clubs (clubs)" }).first();
  await expect(chart.getByRole("button", { name: /1,065 clubs/ })).toBeVisible();

  await switchTo(page, "vi");
  await expect(page).toHaveURL(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(vietnamese ?? "");
});

test("numbers and dates follow the language; the quotes stay as printed", async ({ page, freshUrl }) => {
  await page.goto(freshUrl);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1.360");
  await switchTo(page, "en");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1,360");
  await expect(page.getByRole("region", { name: "Self-management clubs" })).toContainText("21 June 2017");
  await expect(page.locator("mark").filter({ hasText: "với 1.360 câu lạc bộ" })).toBeVisible();
  await page.goto(`${freshUrl}/measures`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

const PUBLIC_PAGES = [
  "/",
  "/measures",
  "/measures/clubs",
  "/measures/model-types",
  "/districts",
  "/districts/tinh-tra-vinh",
  "/compare",
  "/articles",
  "/search",
  "/search?q=tra+vinh",
  "/search?q=khong+co+gi",
  "/sign-in",
  "/set-up",
  ARTICLE,
];
const FILLED_PAGES = [
  "/",
  "/measures/clubs",
  "/measures/clubs?mode=change&boundaries=groups",
  "/measures/clubs?mode=share&provisional=0",
  "/measures/households-pledged-rate",
  "/measures/propaganda-sessions",
  "/measures/tip-offs",
  "/districts/huyen-duyen-hai",
  "/compare?unit=huyen-tra-cu&measure=clubs",
];

for (const locale of ["vi", "en"] as const) {
  test(`no page shows a key instead of words (${locale})`, async ({ page, context, stage }) => {
    test.slow();
    await context.addCookies([{ name: "locale", value: locale, url: stage.freshUrl }]);
    for (const path of PUBLIC_PAGES) {
      await page.goto(stage.freshUrl + path);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expectTranslated(page);
    }
  });
}

/* A key without words is without them in both languages: lib/i18n/messages.test. One is enough to find it. */

test("nor do the demonstration's charts", async ({ page, context, stage }) => {
  test.slow();
  await context.addCookies([{ name: "locale", value: "en", url: stage.demoUrl }]);
  for (const path of FILLED_PAGES) {
    await page.goto(stage.demoUrl + path);
    await expectTranslated(page);
  }
});

test("nor do the pages of staff, commanders and administrators", async ({ openAs, stage }) => {
  test.slow();
  const places = {
    staff: ["/home", "/entry", "/plans?year=2024&facet=propaganda-sessions"],
    commander: ["/home", "/review"],
    admin: [
      "/home",
      ...ADMIN_PAGES,
      "/admin/units/change?kind=merge&date=x",
      "/audit?verify=1",
      "/change-password",
    ],
  };
  for (const role of ["staff", "commander", "admin"] as const) {
    const page = await openAs(role, "demo");
    await page.context().addCookies([{ name: "locale", value: "en", url: stage.demoUrl }]);
    for (const path of places[role]) {
      await page.goto(path);
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      // Names of accounts hold dots.
      if (path !== "/admin/users") await expectTranslated(page);
    }
  }
});
