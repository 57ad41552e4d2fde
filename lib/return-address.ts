/** Only for taking an address apart: nothing is ever asked of it. */
const OWN = "http://own.invalid";
/** Nobody goes back to where one signs in, nor to what is no page. */
const NO_PAGE = /^\/(sign-in|set-up|change-password|api|downloads|embed)(\/|$)/;

/** A path of this site, with its query, to which one may be sent; null for anything else. */
export function returnAddress(asked: unknown): string | null {
  if (typeof asked !== "string" || !asked.startsWith("/") || asked.length > 1000) return null;
  if (!URL.canParse(asked, OWN)) return null;
  const { origin, pathname, searchParams } = new URL(asked, OWN);
  // What Next adds where a page is asked for by a click.
  searchParams.delete("_rsc");
  // "/.//other.example" keeps the origin and would still lead away.
  if (origin !== OWN || pathname.startsWith("//") || NO_PAGE.test(pathname)) return null;
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

/** Where one signs in, and comes back from to the address. */
export function signInAddress(from: string | null): string {
  const to = returnAddress(from);
  return to === null || to === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ to })}`;
}
