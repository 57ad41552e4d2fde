import type { IsoDate } from "./domain/dates";

/** The pages that have figures. */
export const FIGURE_PAGES = ["overview", "measure", "compare", "unit"] as const;
export type FigurePage = (typeof FIGURE_PAGES)[number];

/** Where a figure stands: its page with the query that made it. */
export interface FigurePlace {
  page: FigurePage;
  /** The page's own query, and the id of its subject under the page's name: "measure=clubs". */
  query: URLSearchParams;
}

/** In what a figure may be taken away. */
export const FIGURE_FORMATS = ["csv", "xlsx", "png", "svg"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

const withQuery = (path: string, query: URLSearchParams) => (query.size > 0 ? `${path}?${query}` : path);

/** The figure as a file. */
export const downloadAddress = ({ page, query }: FigurePlace, figureId: string, format: FigureFormat) =>
  withQuery(`/downloads/${page}/${figureId}.${format}`, query);

/** The figure in a frame, for other sites. */
export const embedAddress = ({ page, query }: FigurePlace, figureId: string) =>
  withQuery(`/embed/${page}/${figureId}`, query);

/** The figures of the page one by one, from this one on. */
export function presentAddress({ page, query }: FigurePlace, figureId?: string): string {
  const own = new URLSearchParams(query);
  if (figureId) own.set("figure", figureId);
  return withQuery(`/present/${page}`, own);
}

/** The page itself, where the figure stands. */
export function pageAddress({ page, query }: FigurePlace): string {
  if (page === "overview") return withQuery("/", query);
  if (page === "compare") return withQuery("/compare", query);
  const rest = new URLSearchParams(query);
  rest.delete(page);
  const path = page === "unit" ? "/districts" : "/measures";
  return withQuery(`${path}/${encodeURIComponent(query.get(page) ?? "")}`, rest);
}

/**
 * The page with the figures as they stand by the end of the day, whatever comes after. The overview tells
 * of now, so that a figure of it stands alone.
 */
export function permanentAddress(place: FigurePlace, figureId: string, day: IsoDate): string {
  const query = new URLSearchParams(place.query);
  if (!query.has("asof")) query.set("asof", day);
  // What waits for approval is no part of what was published.
  query.delete("pending");
  const kept = { ...place, query };
  return place.page === "overview" ? presentAddress(kept, figureId) : pageAddress(kept);
}
