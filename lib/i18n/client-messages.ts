import type { Messages } from "next-intl";

/** What client components say on any page: forms of sign-in, search, the walk to the words of a source. */
export const CLIENT_NAMESPACES = [
  "accounts",
  "articleTools",
  "articles",
  "changePassword",
  "contradictions",
  "errors",
  "evidence",
  "refusals",
  "roles",
  "search",
  "setUp",
  "signIn",
  "signOut",
  "unitKinds",
] as const satisfies readonly (keyof Messages)[];

/** What they say besides where staff work. */
export const STAFF_CLIENT_NAMESPACES = [
  ...CLIENT_NAMESPACES,
  "addArticle",
  "checks",
  "comments",
  "entry",
  "grid",
  "missing",
  "plans",
  "qualifiers",
  "reading",
  "review",
  "scan",
  "states",
  "sums",
] as const satisfies readonly (keyof Messages)[];

/** Of all words, those of the namespaces: the rest is said by the server and never sent as messages. */
export const clientMessages = (
  messages: Messages,
  namespaces: readonly (keyof Messages)[],
): Partial<Messages> => Object.fromEntries(namespaces.map((name) => [name, messages[name]]));
