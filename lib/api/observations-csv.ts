import { categoryKey } from "../domain/measures";
import { toCsv } from "../formats/csv";
import type { ApiObservation } from "./schemas";

const HEADER = [
  "measure",
  "unit",
  "categories",
  "period_kind",
  "period_from",
  "period_to",
  "period_basis",
  "period_label",
  "value",
  "qualifier",
  "missing",
  "flags",
  "status",
  "source",
];

function sourceText({ sources: [source] }: ApiObservation): string {
  if (!source) return "";
  if (source.kind === "report") {
    return `${source.report.number}, ${source.report.date}, ${source.report.office}`;
  }
  return `${source.article.publisher}, ${source.article.publishedOn}: “${source.quote}”`;
}

/** One table, one header row. `mark` leads the source of every row on the demonstration. */
export function observationsCsv(observations: readonly ApiObservation[], mark: string | null): string {
  return toCsv(
    HEADER,
    observations.map((each) => [
      each.measure,
      each.unit,
      categoryKey(each.categories),
      each.period.kind,
      each.period.from,
      each.period.to,
      each.period.basis,
      each.period.label,
      each.value,
      each.qualifier,
      each.missing,
      each.flags.join(" "),
      each.status,
      [mark, sourceText(each)].filter(Boolean).join(": "),
    ]),
  );
}
