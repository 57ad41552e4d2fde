import type { Page } from "playwright/test";

/** What the read API publishes of a measure's totals, by unit and reporting year. */
export async function publishedFigures(page: Page, site: string, measure: string) {
  const response = await page.request.get(`${site}/api/v1/observations?measure=${measure}`);
  const { observations } = (await response.json()) as {
    observations: {
      unit: string;
      categories: Record<string, string>;
      period: { basis: string; label: string };
      value: number | null;
      qualifier: string | null;
      flags: string[];
    }[];
  };
  const yearly = observations.filter(
    ({ categories, period }) => Object.keys(categories).length === 0 && period.basis === "reporting_year",
  );
  const figures = new Map(yearly.map((each) => [`${each.unit}|${each.period.label}`, each]));
  /** The exact number of a unit's year; undefined where none is published. */
  return (unit: string, year: number): number | undefined => {
    const figure = figures.get(`${unit}|${year}`);
    return figure?.qualifier === "exact" ? (figure.value ?? undefined) : undefined;
  };
}
