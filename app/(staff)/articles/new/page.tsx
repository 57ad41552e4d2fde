import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AddForm } from "@/components/articles/add-form";
import { Link } from "@/components/ui/link";
import { readArticle } from "@/db/read/articles";
import { catalogueOf } from "@/lib/cached-reads";
import { LONGEST_TEXT } from "@/lib/domain/article-text";
import { formatNumber } from "@/lib/domain/numbers";
import { may } from "@/lib/domain/permissions";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

type Props = PageProps<"/articles/new">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("addArticle"))("title") };
}

export default async function NewArticlePage({ searchParams }: Props) {
  const t = await getTranslations("addArticle");
  const articles = await getTranslations("articles");
  const context = await requestContext();
  const catalogue = await catalogueOf();
  if (!may(context.viewer, "add-article", { unitId: null, units: catalogue.units })) notFound();
  const [revises] = [(await searchParams).revises].flat();
  const revised = revises ? await readArticle(context, catalogue, revises).catch(refuse) : null;
  return (
    <div className="mx-auto max-w-[880px]">
      <nav aria-label={articles("path")} className="text-14">
        <Link href="/articles" className="link">
          {articles("title")}
        </Link>
        {revised ? (
          <>
            {" / "}
            <Link href={`/articles/${revised.article.id}`} className="link" lang="vi">
              {revised.article.title}
            </Link>
          </>
        ) : null}
      </nav>
      <h1>{revised ? t("revise") : t("title")}</h1>
      <p className="mb-5 text-ink-2">{revised ? t("reviseExplanation") : t("explanation")}</p>
      <AddForm
        articleId={revised?.article.id ?? null}
        longest={formatNumber(LONGEST_TEXT, await getLocale())}
      />
    </div>
  );
}
