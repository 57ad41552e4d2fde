import type { Observation } from "../domain/observations";
import type { Source, Statement } from "../domain/statements";
import type { Value } from "../domain/values";
import { periodLabel } from "../i18n/dates";
import type { ApiObservation } from "./schemas";

const numberOf = (value: Value) =>
  value.kind === "number"
    ? { value: value.value, qualifier: value.qualifier }
    : { value: null, qualifier: null };

function apiSource(source: Source, value: Value, rank: number): ApiObservation["sources"][number] {
  if (source.kind === "report") {
    const { reportNumber: number, reportDate: date, reportOffice: office } = source;
    return { kind: "report", rank, report: { number, date, office }, ...numberOf(value) };
  }
  return {
    kind: "article",
    rank,
    article: {
      id: source.articleId,
      title: source.articleTitle,
      publisher: source.publisher,
      publishedOn: source.publishedAt,
      figure: source.ordinal,
    },
    quote: source.quote.exact,
    start: source.quote.start,
    end: source.quote.end,
    printed: source.printed,
    ...numberOf(value),
  };
}

/** A published observation in the shape of the API; null where nothing is published for the key. */
export function apiObservation({ key, published, rivals }: Observation): ApiObservation | null {
  if (!published) return null;
  const { period } = key;
  return {
    measure: key.measureId,
    unit: key.unitId,
    categories: { ...key.categories },
    period: {
      kind: period.kind,
      from: period.from,
      to: period.to,
      precision: { from: period.fromPrecision, to: period.toPrecision },
      basis: period.basis,
      label: periodLabel(period, "vi"),
    },
    ...numberOf(published.value),
    missing: published.value.kind === "missing" ? published.value.reason : null,
    flags: published.flags,
    status: published.source.kind === "article" ? "confirmed" : "approved",
    sources: [published, ...rivals].map((each: Statement, at) => apiSource(each.source, each.value, at + 1)),
  };
}
