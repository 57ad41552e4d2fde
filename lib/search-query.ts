/** A longer query says nothing more. */
export const LONGEST_QUERY = 200;

/** The words of the search page's address; "" where none are given. */
export function searchText({ q }: Readonly<Record<string, string | string[] | undefined>>): string {
  return ([q].flat()[0] ?? "").trim().slice(0, LONGEST_QUERY);
}

/** The address of the search page with these words: what its plain form would send. */
export const searchAddress = (text: string): string => `/search?${new URLSearchParams({ q: text })}`;
