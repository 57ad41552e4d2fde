import { getTranslations } from "next-intl/server";
import { ArticleLine } from "@/components/articles/article-head";
import { Passages } from "@/components/articles/passages";
import { QuoteKey } from "@/components/articles/quote-key";
import { Link } from "@/components/ui/link";
import type { ArticleReading } from "@/db/read/articles";
import { contradicted } from "@/lib/domain/checks/claims";
import { clausePassages } from "@/lib/domain/passages";

/** The latest article's attributed clauses: the words to which the overview's marks lead. */
export async function LatestArticle({ reading, count }: { reading: ArticleReading; count: number }) {
  const t = await getTranslations("articles");
  const conflict = contradicted(reading.checks.contradictions);
  return (
    <section className="card" aria-labelledby="latest-article">
      <div className="flex items-baseline justify-between gap-3 border-line border-b pb-3">
        <h2 id="latest-article">{t("newest")}</h2>
        <Link href="/articles" className="link text-13">
          {t("count", { count })}
        </Link>
      </div>
      <h3 lang="vi" className="mt-4">
        {reading.article.title}
      </h3>
      <ArticleLine article={reading.article} />
      <div className="mt-3 flex flex-col gap-4">
        {clausePassages(reading.clauses, reading.statements, conflict).map((passages, at) => (
          <blockquote
            key={reading.clauses[at]?.position}
            lang="vi"
            className="border-line border-l-3 pl-4 leading-8"
          >
            “<Passages passages={passages} />”
          </blockquote>
        ))}
      </div>
      <p className="mt-3 text-13 text-ink-3">{t("tapHint")}</p>
      <QuoteKey />
      <p className="mt-3 flex flex-wrap justify-between gap-2 border-line border-t pt-3 text-14">
        <Link href={`/articles/${reading.article.id}`} className="link">
          {t("readMore")}
        </Link>
        <span className="text-13 text-ink-3">{t("verbatim")}</span>
      </p>
    </section>
  );
}
