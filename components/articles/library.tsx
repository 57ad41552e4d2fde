import { getLocale, getTranslations } from "next-intl/server";
import { Marked } from "@/components/search/marked";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { listArticles } from "@/db/read/articles";
import { readSearch } from "@/db/read/search";
import { catalogueOf } from "@/lib/cached-reads";
import { formatNumber } from "@/lib/domain/numbers";
import { requestContext } from "@/lib/session";
import { ArticleLine } from "./article-head";

/** The articles that the reader may see, all of them or those that hold what was looked for. */
export async function Library({ text }: { text: string }) {
  const t = await getTranslations("articles");
  const locale = await getLocale();
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const all = await listArticles(context, catalogue);
  const found = text === "" ? null : (await readSearch(context, catalogue, text)).articles;
  const shown = found
    ? found.flatMap(({ article, excerpts }) => {
        const summary = all.find(({ id }) => id === article.id);
        return summary ? [{ ...summary, excerpts }] : [];
      })
    : all.map((article) => ({ ...article, excerpts: [] as string[] }));
  const signedIn = context.viewer.kind === "account";
  return (
    <>
      <p className="mt-3 text-ink-2">
        {found ? t("foundCount", { count: shown.length, text }) : t("count", { count: all.length })}
      </p>
      {shown.length === 0 ? (
        <div className="card mt-5 border-dashed!">
          <h2>{found ? t("foundNone") : t("none")}</h2>
          {found ? (
            <p className="mt-1">
              <Link href="/articles" className="link inline-block min-h-6 max-sm:min-h-11">
                {t("seeAll")}
              </Link>
            </p>
          ) : null}
        </div>
      ) : null}
      <ul className="mt-5 grid gap-4">
        {shown.map((article) => (
          <li key={article.id} className="card">
            <div className="flex items-start justify-between gap-3">
              <h2 lang="vi">
                <Link href={`/articles/${article.id}`} className="link">
                  <Marked text={article.title} query={text} inText />
                </Link>
              </h2>
              {signedIn ? (
                <span
                  className={`shrink-0 rounded-sm border px-2 text-13 font-medium ${article.state === "draft" ? "border-line-strong border-dashed text-ink-2" : "border-ok bg-ok-soft text-ok"}`}
                >
                  {article.state === "draft" ? t("draft") : t("published")}
                </span>
              ) : null}
            </div>
            <ArticleLine article={article} />
            {article.excerpts.map((excerpt) => (
              <p key={excerpt} lang="vi" className="mt-1 border-line border-l-3 pl-3 text-14 text-ink-2">
                “<Marked text={excerpt} query={text} inText />”
              </p>
            ))}
            <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-14">
              <span>
                {t("figures", { count: article.figures, number: formatNumber(article.figures, locale) })}
              </span>
              {article.contradictions > 0 ? (
                <span className="text-conflict">
                  <Icon name="unequal" /> {t("contradictions", { count: article.contradictions })}
                </span>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
