import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ArticleLine } from "@/components/articles/article-head";
import { Icon } from "@/components/ui/icon";
import { listArticles } from "@/db/read/articles";
import { catalogueOf } from "@/lib/cached-reads";
import { formatNumber } from "@/lib/domain/numbers";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("articles"))("title") };
}

export default async function ArticlesPage() {
  const t = await getTranslations("articles");
  const locale = await getLocale();
  const articles = await listArticles(await requestContext(), await catalogueOf());
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="text-ink-2">{t("count", { count: articles.length })}</p>
      {articles.length === 0 ? <p className="card mt-5">{t("none")}</p> : null}
      <ul className="mt-5 grid gap-4">
        {articles.map((article) => (
          <li key={article.id} className="card">
            <h2>
              <Link href={`/articles/${article.id}`} className="link">
                {article.title}
              </Link>
            </h2>
            <ArticleLine article={article} />
            <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-14">
              <span>
                {t("figures", { count: article.figures, number: formatNumber(article.figures, locale) })}
              </span>
              {article.contradictions > 0 ? (
                <span className="text-conflict">
                  <Icon name="unequal" /> {t("contradictions", { count: article.contradictions })}
                </span>
              ) : null}
              {article.state === "draft" ? <span className="text-warn">{t("draft")}</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
