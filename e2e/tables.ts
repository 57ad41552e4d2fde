import type { Locator, Page } from "playwright/test";

/** The measure page's table of units by year. */
export const yearTable = (page: Page): Locator =>
  page
    .getByRole("table")
    .filter({ has: page.getByRole("columnheader", { name: /^(Đơn vị|Unit)$/ }) })
    .first();

/** A unit's cell of a year. */
export async function yearCell(page: Page, unit: string, year: number): Promise<Locator> {
  const table = yearTable(page);
  await table.waitFor();
  const heads = await table.getByRole("columnheader").allTextContents();
  return table
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: unit, exact: true }) })
    .getByRole("cell")
    .nth(heads.indexOf(String(year)) - 1);
}
