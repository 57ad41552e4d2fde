import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { Statement } from "@/lib/domain/statements";
import { formatDate } from "@/lib/i18n/dates";
import { OFFICE_TIME_ZONE } from "@/lib/today";

const dayOf = (moment: string) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: OFFICE_TIME_ZONE }).format(new Date(moment));

/** "Nguồn: Công an Trà Vinh, 21/6/2017; 157 báo cáo có số, ngày, cơ quan. Cập nhật 12/11/2026." */
export async function figureSource(statements: readonly Statement[]): Promise<string> {
  const t = await getTranslations("figure");
  const locale = await getLocale();
  const articles = new Map<string, string>();
  const reports = new Set<string>();
  for (const { source } of statements) {
    if (source.kind === "report") reports.add(source.submissionId);
    else articles.set(source.articleId, `${source.publisher}, ${formatDate(source.publishedAt, locale)}`);
  }
  const parts = [...articles.values(), ...(reports.size > 0 ? [t("reports", { count: reports.size })] : [])];
  const updated = statements
    .flatMap(({ effectiveAt }) => effectiveAt ?? [])
    .toSorted()
    .at(-1);
  const source = parts.length > 0 ? t("source", { list: parts.join("; ") }) : t("noSource");
  return updated ? `${source} ${t("updated", { date: formatDate(dayOf(updated), locale) })}` : source;
}
