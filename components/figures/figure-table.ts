import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { marksOf } from "@/components/charts/marks-of";
import type { Catalogue } from "@/db/read/catalogue";
import type { Statement } from "@/lib/domain/statements";
import type { Table, TableCell } from "@/lib/formats/table";
import { categoryName } from "@/lib/i18n/category-name";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import type { Figure } from "./figure";

const COLUMNS = [
  "mark",
  "unit",
  "category",
  "from",
  "to",
  "value",
  "qualifier",
  "unitOfMeasure",
  "notes",
  "state",
  "source",
  "quote",
] as const;

function sourceOf({ source }: Statement, locale: Locale): [string, string | null] {
  return source.kind === "report"
    ? [
        [source.reportNumber, source.reportDate && formatDate(source.reportDate, locale), source.reportOffice]
          .filter(Boolean)
          .join(", "),
        null,
      ]
    : [`${source.publisher}, ${formatDate(source.publishedAt, locale)}`, source.quote.exact];
}

/**
 * What a chart draws as one table, mark by mark, in the reader's language: gaps have no value, computed
 * figures no source. `mark` leads every source on the demonstration.
 */
export async function figureTable(figure: Figure, catalogue: Catalogue, mark: string | null): Promise<Table> {
  const t = await getTranslations("figure.columns");
  const qualifiers = await getTranslations("qualifiers");
  const locale = await getLocale();
  const statements = new Map(figure.statements.map((each) => [each.id, each]));
  const unitName = (id: string) => {
    const unit = catalogue.units.find((each) => each.id === id);
    return unit ? nameIn(unit.name, locale) : id;
  };
  const rows = marksOf(figure.chart).map(({ statementId, value, tip, during }): TableCell[] => {
    const statement = statementId === null ? undefined : statements.get(statementId);
    const { key } = statement ?? {};
    const [source, quote] = statement ? sourceOf(statement, locale) : [null, null];
    const qualifier =
      statement?.value.kind === "number" && statement.value.qualifier !== "exact"
        ? qualifiers(statement.value.qualifier)
        : null;
    return [
      tip.title,
      key ? unitName(key.unitId) : null,
      key ? categoryName(key.categories, catalogue.dimensions, locale, key.period.to) || null : null,
      key?.period.from ?? during?.from ?? null,
      key?.period.to ?? during?.to ?? null,
      value,
      qualifier,
      tip.unit,
      tip.notes.join("; ") || null,
      tip.state,
      [mark, source].filter(Boolean).join(": ") || null,
      quote,
    ];
  });
  return { header: COLUMNS.map((column) => t(column)), rows };
}
