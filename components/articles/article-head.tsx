import { getLocale } from "next-intl/server";
import type { ArticleParticulars } from "@/db/read/articles";
import { formatDate } from "@/lib/i18n/dates";

/** Publisher, day and byline, as the article prints them. */
export async function ArticleLine({ article }: { article: ArticleParticulars }) {
  const locale = await getLocale();
  const parts = [
    article.publisher,
    [formatDate(article.publishedOn, locale), article.printedTime?.slice(0, 5)].filter(Boolean).join(", "),
    article.byline,
  ];
  return <p className="text-13 text-ink-3">{parts.filter(Boolean).join(" · ")}</p>;
}
