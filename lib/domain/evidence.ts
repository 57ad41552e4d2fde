import type { Source, Statement } from "./statements";

/**
 * The name under which a mark on a chart and the words that state it find each other: the id of the
 * quote's or report's element, and so the fragment of its address.
 */
export function evidenceId(source: Source): string {
  return source.kind === "article"
    ? `${source.articleId}-${source.ordinal}`
    : `report-${source.submissionId}`;
}

/** The badge of a figure: its number in its article; null for a figure from a report. */
export function badgeOf({ source }: Pick<Statement, "source">): number | null {
  return source.kind === "article" ? source.ordinal : null;
}
