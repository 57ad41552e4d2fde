import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ArticleCharts } from "@/components/articles/article-charts";
import { ArticleLine } from "@/components/articles/article-head";
import { ArticleText } from "@/components/articles/article-text";
import { ArticleTools } from "@/components/articles/article-tools";
import { ClaimChecksList } from "@/components/articles/claim-checks";
import { ClaimList } from "@/components/articles/claim-list";
import { EvidenceProvider } from "@/components/evidence/evidence-context";
import { Link } from "@/components/ui/link";
import { readArticle } from "@/db/read/articles";
import { catalogueOf } from "@/lib/cached-reads";
import { formatDate } from "@/lib/i18n/dates";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

type Props = PageProps<"/articles/[id]">;

const read = async (props: Props) =>
  readArticle(await requestContext(), await catalogueOf(), (await props.params).id).catch(refuse);

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).article.title };
}

export default async function ArticlePage(props: Props) {
  const reading = await read(props);
  const whole = (await props.searchParams).text === "full";
  const t = await getTranslations("articles");
  const locale = await getLocale();
  const { article, statements, checks } = reading;
  return (
    <EvidenceProvider>
      <nav aria-label={t("path")} className="text-14">
        <Link href="/articles" className="link">
          {t("title")}
        </Link>{" "}
        / {article.publisher}, {formatDate(article.publishedOn, locale)}
      </nav>
      <h1 lang="vi">{article.title}</h1>
      <ArticleLine article={article} />
      <ArticleTools reading={reading} />
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <section
          className="card lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto print:max-h-none print:overflow-visible"
          aria-labelledby="article-text"
        >
          <h2 id="article-text" className="sr-only">
            {t("textHeading")}
          </h2>
          <ArticleText reading={reading} whole={whole} address={`/articles/${article.id}`} />
        </section>
        <div className="min-w-0">
          <section className="card" aria-labelledby="article-figures">
            <h2 id="article-figures">{t("figuresHeading", { count: statements.length })}</h2>
            {statements.length === 0 ? (
              <p className="mt-2 text-ink-2">{t("noFigures")}</p>
            ) : (
              <ClaimList statements={statements} checks={checks} address={article.address} />
            )}
            <h3 className="mt-5 mb-2">{t("checksHeading")}</h3>
            <ClaimChecksList checks={checks} statements={statements} />
          </section>
          <ArticleCharts reading={reading} />
        </div>
      </div>
    </EvidenceProvider>
  );
}
