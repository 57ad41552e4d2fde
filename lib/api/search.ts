import type { SearchReading } from "@/db/read/search";
import type { ApiSearch } from "./schemas";

/** What was found as the API and the pages tell it, at most `limit` of each kind. */
export function apiSearch({ measures, units, articles }: SearchReading, limit: number): ApiSearch {
  return {
    counts: { measures: measures.length, units: units.length, articles: articles.length },
    measures: measures.slice(0, limit).map(({ measure: { id, name, unitOfMeasure }, section }) => ({
      id,
      name,
      unitOfMeasure,
      section,
    })),
    units: units.slice(0, limit).map(({ unit: { id, kind, name, validFrom, validTo }, codes }) => ({
      id,
      kind,
      name,
      validFrom,
      validTo,
      codes,
    })),
    articles: articles.slice(0, limit).map(({ article, excerpts, ofFullText }) => ({
      id: article.id,
      title: article.title,
      publisher: article.publisher,
      publishedOn: article.publishedOn,
      excerpts,
      ofFullText,
    })),
  };
}
