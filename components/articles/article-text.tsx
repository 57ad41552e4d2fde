import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import type { ArticleReading } from "@/db/read/articles";
import { contradicted } from "@/lib/domain/checks/claims";
import { clausePassages, passagesOf } from "@/lib/domain/passages";
import { Passages } from "./passages";
import { QuoteKey } from "./quote-key";

interface ArticleTextProps {
  reading: ArticleReading;
  /** The full text instead of the clauses; only signed-in readers have it. */
  whole: boolean;
  /** The page's address, for the two ways of reading as plain links. */
  address: string;
  /** Only the clauses that state one of these figures; all where it is left out. */
  only?: ReadonlySet<string>;
}

/** An article's attributed clauses in document order, or its full text, with each quote marked. */
export async function ArticleText({ reading, whole, address, only }: ArticleTextProps) {
  const t = await getTranslations("articles");
  const conflict = contradicted(reading.checks.contradictions);
  const { text, clauses, statements, repeats } = reading;
  const lost = statements.filter(({ source }) => source.kind === "article" && source.quoteLost);
  const shown = whole && text !== null ? [] : clausePassages(clauses, statements, conflict, repeats);
  return (
    <>
      <TextSwitch reading={reading} whole={whole && text !== null} address={address} />
      {whole && text !== null ? (
        <div lang="vi" className="whitespace-pre-line leading-8">
          <Passages passages={passagesOf(text, statements, conflict, repeats)} />
        </div>
      ) : (
        <div className="flex flex-col gap-4">
          {shown.map((passages, at) =>
            only &&
            !passages.some(({ begins }) => begins.some(({ statementId }) => only.has(statementId))) ? null : (
              <blockquote
                key={clauses[at]?.position}
                lang="vi"
                className="border-line border-l-3 pl-4 leading-8"
              >
                “<Passages passages={passages} />”
              </blockquote>
            ),
          )}
        </div>
      )}
      {lost.length > 0 ? (
        <div className="mt-4 rounded-md border border-warn bg-warn-soft p-3 text-14">
          <p className="font-semibold text-warn">{t("lost", { count: lost.length })}</p>
          <ul className="list-disc pl-5">
            {lost.map(({ id, source }) => (
              <li key={id} lang="vi">
                {source.kind === "article" ? `[${source.ordinal}] ${source.quote.exact}` : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <QuoteKey />
    </>
  );
}

async function TextSwitch({
  reading,
  whole,
  address,
}: Pick<ArticleTextProps, "reading" | "whole" | "address">) {
  const t = await getTranslations("articles");
  const joint = address.includes("?") ? "&" : "?";
  const tab = (here: boolean) =>
    `px-3 py-1.5 text-14 no-underline ${here ? "bg-accent font-semibold text-on-accent" : "bg-surface text-ink"}`;
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-2">
      <nav
        aria-label={`${t("textHeading")}: ${reading.article.title}`}
        className="flex w-fit overflow-hidden rounded-md border border-line-strong"
      >
        <Link href={address} aria-current={whole ? undefined : "true"} className={tab(!whole)} scroll={false}>
          {t("clauses")}
        </Link>
        {reading.text === null ? (
          <span className="bg-sunken px-3 py-1.5 text-14 text-ink-3">{t("fullText")}</span>
        ) : (
          <Link
            href={`${address}${joint}text=full`}
            aria-current={whole ? "true" : undefined}
            className={tab(whole)}
            scroll={false}
          >
            {t("fullText")}
          </Link>
        )}
      </nav>
      <p className="text-13 text-ink-3">
        {reading.text !== null ? t("verbatim") : reading.hasText ? t("signInForText") : t("noText")}
      </p>
    </div>
  );
}
