import { getLocale, getTranslations } from "next-intl/server";
import { ArticleLine } from "@/components/articles/article-head";
import { ArticleText } from "@/components/articles/article-text";
import { ClaimChecksList } from "@/components/articles/claim-checks";
import { ActiveSource } from "@/components/evidence/active-source";
import { Link } from "@/components/ui/link";
import { readArticle } from "@/db/read/articles";
import { catalogueOf } from "@/lib/cached-reads";
import { checkClaims } from "@/lib/domain/checks/claims";
import type { Statement } from "@/lib/domain/statements";
import { requestContext } from "@/lib/session";
import { sourceCards } from "@/lib/source-cards";

interface SourcePaneProps {
  /** The statements drawn on the page, rivals too. */
  statements: readonly Statement[];
  whole: boolean;
  address: string;
}

/** Beside the charts: the words of the articles and the signed reports that state the figures. */
export async function SourcePane({ statements, whole, address }: SourcePaneProps) {
  const t = await getTranslations("evidence");
  const locale = await getLocale();
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const ids = [
    ...new Set(statements.flatMap(({ source }) => (source.kind === "article" ? [source.articleId] : []))),
  ];
  const readings = [];
  for (const id of ids) readings.push(await readArticle(context, catalogue, id));
  const cards = await sourceCards(statements, catalogue);
  // The latest report first; its cards come in the order of the figures, oldest first.
  const reports = cards.filter(({ quote }) => quote === null).toReversed();
  const here = new Set(statements.map(({ id }) => id));
  return (
    <aside className="card flex flex-col gap-5" aria-label={t("pane")}>
      <ActiveSource cards={cards} />
      {cards.length === 0 ? <p className="text-ink-2">{t("none")}</p> : null}
      {readings.map((reading) => {
        const own = reading.statements.filter(({ id }) => here.has(id));
        const measures = new Set(own.map(({ key }) => key.measureId));
        const checks = checkClaims(
          reading.statements.filter(({ key }) => measures.has(key.measureId)),
          catalogue.measures,
          catalogue.dimensions,
        );
        return (
          <section key={reading.article.id} aria-labelledby={`pane-${reading.article.id}`}>
            <h2 id={`pane-${reading.article.id}`} lang="vi">
              <Link href={`/articles/${reading.article.id}`} className="no-underline hover:underline">
                {reading.article.title}
              </Link>
            </h2>
            <ArticleLine article={reading.article} />
            <div className="mt-3">
              <ArticleText reading={reading} whole={whole} address={address} only={here} />
            </div>
            <div className="mt-3">
              <ClaimChecksList checks={checks} statements={reading.statements} />
            </div>
            <p className="mt-3 text-13 text-ink-3">
              {t("partOf", { here: own.length, all: reading.statements.length })}
            </p>
          </section>
        );
      })}
      {reports.length > 0 ? (
        <section aria-labelledby="pane-reports">
          <h2 id="pane-reports">{t("reports", { count: reports.length })}</h2>
          <ul className="mt-2 max-h-[36rem] overflow-y-auto text-14 print:max-h-none" lang={locale}>
            {reports.map(({ id, title, detail }) => (
              <li
                key={id}
                id={id}
                tabIndex={-1}
                className="border-line border-b px-2 py-2 target:bg-evidence-soft focus:bg-evidence-soft"
              >
                <strong className="font-semibold">{title}</strong>
                <span className="block text-13 text-ink-2">{detail}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  );
}
