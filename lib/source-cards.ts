import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { Catalogue } from "@/db/read/catalogue";
import { badgeOf, evidenceId } from "./domain/evidence";
import { formatNumber } from "./domain/numbers";
import { reportingYearOf } from "./domain/reporting-years";
import type { Statement } from "./domain/statements";
import { nameIn } from "./i18n/collation";
import { formatDate, periodLabel } from "./i18n/dates";

/** What a mark can lead to: a quote with its badge, or a signed report. */
export interface SourceCard {
  /** lib/domain/evidence: evidenceId. */
  id: string;
  badge: number | null;
  /** "1.360 câu lạc bộ"; "Càng Long, năm 2024". */
  title: string;
  /** "toàn tỉnh, tại thời điểm 21/6/2017"; "Báo cáo số 12/BC, ngày …". */
  detail: string;
  /** The words, of an article. */
  quote: string | null;
}

/** One card for each source of the statements: a claim for itself, the lines of a report together. */
export async function sourceCards(
  statements: readonly Statement[],
  catalogue: Catalogue,
): Promise<SourceCard[]> {
  const locale = await getLocale();
  const t = await getTranslations("evidence");
  const qualifiers = await getTranslations("qualifiers");
  const cards = new Map<string, SourceCard>();
  for (const statement of statements) {
    const { source, key, value } = statement;
    const id = evidenceId(source);
    if (cards.has(id)) continue;
    const unit = catalogue.units.find((each) => each.id === key.unitId);
    const measure = catalogue.measures.find((each) => each.id === key.measureId);
    const unitName = unit ? nameIn(unit.name, locale) : key.unitId;
    if (source.kind === "report") {
      cards.set(id, {
        id,
        badge: null,
        title: t("reportOf", {
          unit: unitName,
          year: String(reportingYearOf(key.period) ?? key.period.to.slice(0, 4)),
        }),
        detail: t("report", {
          number: source.reportNumber,
          date: source.reportDate ? formatDate(source.reportDate, locale) : "…",
          office: source.reportOffice,
        }),
        quote: null,
      });
      continue;
    }
    const number = value.kind === "number" ? formatNumber(value.value, locale) : "…";
    const qualifier =
      value.kind === "number" && value.qualifier !== "exact" ? `${qualifiers(value.qualifier)} ` : "";
    cards.set(id, {
      id,
      badge: badgeOf(statement),
      title: `${qualifier}${number} ${measure ? nameIn(measure.unitOfMeasure, locale) : ""}`,
      detail: [unitName, periodLabel(key.period, locale)].join(", "),
      quote: source.quote.exact,
    });
  }
  return [...cards.values()];
}
