import type { Page } from "playwright/test";
import { expect, test } from "./fixtures";
import { wake } from "./geometry";
import type { Role } from "./sessions";

/*
 * Every page, on a laptop in the light and on a phone in the dark: once its heading and, where it has charts,
 * a mark are there, it breaks no rule of accessibility, does not scroll sideways, and neither the console nor
 * another server hears of it. The real site's pages, which are the demonstration's with less on them, on a
 * phone alone. What has charts is looked at in the laptop's dark as well, and one page of each kind alive.
 */

const LAPTOP = { width: 1366, scheme: "light", rules: undefined } as const;
const PHONE = { width: 360, scheme: "dark", rules: undefined } as const;
/** What a narrower page in another light can break that the wide one does not. */
const PHONE_AFTER = { ...PHONE, rules: ["color-contrast", "target-size"] };
const SEED_ARTICLE = "/articles/day-manh-cong-tac-tuyen-truyen-2017";

interface Visited {
  name: string;
  path: (page: Page, site: string) => string | Promise<string>;
  charts?: boolean;
  /** Another view of a page that was looked at: on a laptop alone, in the light. */
  variant?: boolean;
  /** Its charts are looked at once more when their script has taken over. */
  alive?: boolean;
  role?: Role;
}

const at = (path: string, charts = false): Visited => ({ name: path, path: () => path, charts });

const aliveAt = (path: string): Visited => ({ ...at(path, true), alive: true });

const variantAt = (path: string): Visited => ({ ...at(path, true), variant: true });

const PUBLIC = [
  aliveAt("/"),
  at("/measures"),
  aliveAt("/measures/clubs"),
  variantAt("/measures/model-types"),
  variantAt("/measures/material-pages"),
  at("/districts"),
  at("/districts/tinh-tra-vinh"),
  at("/compare"),
  at("/articles"),
  at("/articles?q=khong+co+gi"),
  at("/contradictions"),
  at("/search"),
  at("/search?q=tra+vinh"),
  at("/search?q=khong+co+gi"),
  at("/sign-in"),
  at("/set-up?token=used"),
];
const REAL = [
  ...PUBLIC,
  at("/measures/households-pledged-rate"),
  at(SEED_ARTICLE),
  at(`/measures/clubs#${SEED_ARTICLE.slice("/articles/".length)}-3`, true),
];

/** The address that a link of the page leads to. */
const linkOn = (list: string, place: string) => async (page: Page, site: string) => {
  await page.goto(site + list);
  return (await page.locator(place).first().getAttribute("href")) ?? "/no-such-link";
};

const DEMO: Visited[] = [
  ...PUBLIC,
  { ...variantAt("/measures/clubs?mode=change"), alive: true },
  variantAt("/measures/clubs?boundaries=groups"),
  at("/districts/huyen-cang-long", true),
  aliveAt("/compare?unit=huyen-tra-cu&unit=huyen-cang-long&measure=clubs&measure=teams&mode=share"),
  variantAt("/measures/households-pledged-rate"),
  variantAt("/measures/clubs?mode=change&boundaries=groups&events=1"),
  variantAt("/measures/clubs?mode=share&asof=2026-11-20"),
  aliveAt("/present/measure?measure=clubs"),
  aliveAt("/embed/measure/ranking?measure=clubs"),
  variantAt("/compare?unit=huyen-tra-cu&unit=huyen-cau-ke&measure=clubs&measure=households-pledged-rate"),
  { name: "an article", path: linkOn("/articles", 'main a[href^="/articles/"]') },
  { ...at("/articles/new"), role: "staff" },
  {
    name: "the figures of an article being read",
    role: "staff",
    path: async (page, site) =>
      `${await linkOn("/articles", 'main h2 a[href^="/articles/"]')(page, site)}/reading`,
  },
  { ...at("/entry?year=2026"), role: "staff" },
  { ...at("/plans?year=2024&facet=propaganda-sessions"), role: "staff" },
  { ...at("/plans?year=2024&facet=propaganda-sessions"), name: "plans to be read", role: "commander" },
  { ...variantAt("/measures/propaganda-sessions"), alive: true },
  {
    name: "an entry form",
    role: "staff",
    path: linkOn("/entry?year=2026", 'tr:has-text("Bản nháp") a[href^="/entry/"]'),
  },
  {
    name: "a form that was returned",
    role: "staff",
    path: linkOn("/entry?year=2026", 'tr:has-text("Trả lại") a[href^="/entry/"]'),
  },
  { ...at("/entry/blank?unit=xa-cau-ke&year=2026"), role: "staff" },
  {
    name: "a filled form on paper",
    role: "staff",
    path: async (page, site) =>
      `${await linkOn("/entry?year=2026", 'tr:has-text("Bản nháp") a[href^="/entry/"]')(page, site)}/print`,
  },
  { ...at("/contradictions"), name: "contradictions to be ranked", role: "commander" },
  { ...at("/home"), name: "what waits for a clerk", role: "staff" },
  { ...at("/home"), name: "what waits for a commander", role: "commander" },
  { ...at("/home"), name: "what an administrator has to see to", role: "admin" },
  { ...at("/review"), role: "commander" },
  { ...at("/review?state=all&due=overdue"), role: "commander" },
  {
    name: "a review",
    role: "commander",
    path: linkOn("/review", 'main a[href^="/review/"]'),
  },
  {
    name: "a review with a comment being written",
    role: "commander",
    path: async (page, site) =>
      `${await linkOn("/review", 'main a[href^="/review/"]')(page, site)}?order=form&comment=clubs`,
  },
  { ...at("/admin"), role: "admin" },
  { ...at("/admin/users"), role: "admin" },
  { name: "an account", role: "admin", path: linkOn("/admin/users", 'main tbody a[href^="/admin/users/"]') },
  { ...at("/admin/calendar?change=2026-C&unit=xa-cang-long&of=2026"), role: "admin" },
  { ...at("/admin/units"), role: "admin" },
  { ...at("/admin/units/xa-cau-ke"), role: "admin" },
  { ...at("/admin/units/change?kind=merge&date=x"), role: "admin" },
  {
    ...at("/admin/units/change?kind=end&from=xa-cau-ke&date=2027-03-01&legalBasis=NQ+1"),
    name: "the preview of a change of units",
    role: "admin",
  },
  { ...at("/admin/measures"), role: "admin" },
  { ...at("/admin/measures/households-pledged"), role: "admin" },
  { ...at("/admin/measures/new"), role: "admin" },
  { ...at("/admin/dimensions"), role: "admin" },
  { ...at("/admin/forms"), role: "admin" },
  { ...at("/admin/forms/C?row=clubs"), role: "admin" },
  { ...at("/audit"), role: "admin" },
  { ...at("/audit?q=khong+co+gi&verify=1"), role: "admin" },
  { ...at("/change-password"), role: "admin" },
];

/** What the page must not do, noted as it happens. */
function listen(page: Page, site: string): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(String(error)));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "about:" && origin !== site)
      heard.push(`request to ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText === "csp") heard.push(`blocked by the policy: ${request.url()}`);
  });
  return heard;
}

/** By how many pixels the page is wider than the screen. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const site of ["real", "demo"] as const) {
  for (const { name, path, charts, variant, alive, role } of site === "real" ? REAL : DEMO) {
    test(`${site}: ${name}`, async ({ page, axe, signInAs, stage }) => {
      // Several readings of a page with thousands of elements.
      test.slow();
      if (role) await signInAs(role, site);
      const url = site === "real" ? stage.freshUrl : stage.demoUrl;
      const address = new URL(await path(page, url), url).href;
      const heard = listen(page, url);
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) =>
          console.error(`violates ${event.violatedDirective}: ${event.blockedURI}`),
        );
      });
      const looks = site === "real" ? [PHONE] : variant ? [LAPTOP] : [LAPTOP, PHONE_AFTER];
      for (const { width, scheme, rules } of looks) {
        await page.setViewportSize({ width, height: 768 });
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
        await page.goto("about:blank");
        const response = await page.goto(address);
        expect(response?.status()).toBe(200);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        if (charts) await expect(page.locator("[data-key]:visible").first()).toBeVisible();
        await axe(page, { rules });
        if (charts && !variant && width === LAPTOP.width) {
          await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
          await axe(page, { rules: ["color-contrast"] });
        }
        if (alive && width === LAPTOP.width) {
          await wake(page);
          await axe(page, { only: "[data-chart]" });
        }
        expect(await sideways(page), `scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
      }
      expect(heard).toEqual([]);
    });
  }
}

test("the menu of a phone", async ({ page, axe, signInAs, demoUrl }) => {
  await signInAs("commander", "demo");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(demoUrl);
  await expect(page.getByRole("navigation", { name: "Các mục" })).toHaveCount(0);
  await page.getByText("Mục", { exact: true }).click();
  await expect(page.getByRole("navigation", { name: "Các mục" }).getByRole("link")).toContainText([
    "Tổng quan",
    "Duyệt",
  ]);
  await expect(page.getByRole("button", { name: "Đăng xuất" })).toBeInViewport();
  await axe();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
});
