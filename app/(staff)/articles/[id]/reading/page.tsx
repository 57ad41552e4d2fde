import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CurrentProposal } from "@/components/reading/current-proposal";
import { ProposalLine } from "@/components/reading/proposal-line";
import { ReadingKeys } from "@/components/reading/reading-keys";
import { ReadingProgress } from "@/components/reading/reading-progress";
import { ReadingText } from "@/components/reading/reading-text";
import { Link } from "@/components/ui/link";
import { readReading } from "@/db/read/article-reading";
import { catalogueOf } from "@/lib/cached-reads";
import { proposalKey } from "@/lib/domain/claims/decisions";
import { handMade, nearestPlace, proposedFields } from "@/lib/domain/claims/proposed-fields";
import { contradictionsIn } from "@/lib/domain/reading/contradictions";
import { formatDate } from "@/lib/i18n/dates";
import { readingQuery } from "@/lib/reading-query";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

type Props = PageProps<"/articles/[id]/reading">;

/** More than any article has; a text made of numbers only must not make a page that no browser shows. */
const MOST_LISTED = 240;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reading"))("title") };
}

export default async function ReadingPage(props: Props) {
  const t = await getTranslations("reading");
  const articles = await getTranslations("articles");
  const locale = await getLocale();
  const catalogue = await catalogueOf();
  const { id } = await props.params;
  const reading = await readReading(await requestContext(), catalogue, id).catch(refuse);
  const { article, proposals, text, decisions } = reading;
  const address = `/articles/${article.id}/reading`;
  const query = readingQuery(await props.searchParams);
  const range = query.chosen ?? nearestPlace(text, query.words, 0);
  const byHand = range && range.end <= text.length ? handMade(text, range, article.publishedOn) : null;
  const wanted = proposals.findIndex(({ proposal }) => proposalKey(proposal) === query.at);
  const firstWaiting = proposals.findIndex(({ state }) => state.outcome === "waiting");
  const asked = wanted !== -1 && proposals[wanted]?.state.outcome === "waiting" ? wanted : firstWaiting;
  const at = byHand ? -1 : asked;
  const standing = proposals[at];
  const fields = byHand ?? (standing ? proposedFields(standing.proposal, catalogue) : null);
  const members = Object.fromEntries(
    catalogue.dimensions.map((each) => [each.id, each.categories.map((category) => category.id)]),
  );
  const doubts = contradictionsIn(
    proposals.map(({ proposal }) => proposal),
    catalogue.measures,
    members,
  ).filter(({ about }) => about.includes(at));
  const firstListed = Math.max(0, Math.min(at - MOST_LISTED / 2, proposals.length - MOST_LISTED));
  const listed = proposals.slice(firstListed, firstListed + MOST_LISTED);
  const waiting = proposals.flatMap(({ state }, index) => (state.outcome === "waiting" ? [index] : []));
  const place = waiting.indexOf(at);
  const addressAt = (index: number | undefined) => {
    const proposal = index === undefined ? undefined : proposals[index]?.proposal;
    return proposal ? `${address}?${new URLSearchParams({ at: proposalKey(proposal) })}` : null;
  };
  const highest = Math.max(
    proposals.length,
    ...reading.statements.map(({ source }) => (source.kind === "article" ? source.ordinal : 0)),
  );
  const current = fields ? (
    <CurrentProposal
      reading={reading}
      fields={fields}
      number={byHand ? highest + 1 : at + 1}
      count={proposals.length}
      contradictions={byHand ? [] : doubts}
    />
  ) : null;
  return (
    <>
      <nav aria-label={articles("path")} className="text-14">
        <Link href="/articles" className="link">
          {articles("title")}
        </Link>
        {" / "}
        <Link href={`/articles/${article.id}`} className="link" lang="vi">
          {article.publisher}, {formatDate(article.publishedOn, locale)}
        </Link>
      </nav>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>
            {t("heading", {
              count: proposals.length,
              confirmed: proposals.filter(
                ({ state }) => state.outcome === "confirmed" || state.outcome === "repeated",
              ).length,
            })}
          </h1>
          <p className="text-ink-2">{t("explanation")}</p>
        </div>
        <ReadingProgress outcomes={proposals.map(({ state }) => state.outcome)} at={at} />
      </div>
      {article.state === "published" ? (
        <p className="mt-3 border-warn border-l-4 bg-warn-soft p-3 text-14">{t("isPublished")}</p>
      ) : null}
      <ReadingKeys before={addressAt(waiting[place - 1])} after={addressAt(waiting[place + 1])} />
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
        <section
          className="card lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto max-lg:order-2"
          data-pane
          aria-labelledby="reading-text"
        >
          <h2 id="reading-text" lang="vi">
            {article.title}
          </h2>
          <ReadingText
            reading={{ ...reading, proposals: listed }}
            current={fields ? { start: fields.start, end: fields.end, key: fields.key } : null}
            address={address}
          />
        </section>
        <div className="min-w-0">
          {byHand ? current : null}
          {!fields ? (
            <div className="card">
              <h2>{proposals.length === 0 ? t("nothingFound") : t("allDecided")}</h2>
              <p className="mt-1 text-ink-2">{t("byHandHint")}</p>
              <Link href={`/articles/${article.id}`} className="button mt-3">
                {t("toArticle")}
              </Link>
            </div>
          ) : null}
          <section className="card" aria-label={t("list")}>
            <ol>
              {listed
                .map((each) => ({ each, index: proposals.indexOf(each) }))
                .map(({ each, index }) => (
                  <li key={proposalKey(each.proposal)}>
                    {index === at ? (
                      current
                    ) : (
                      <ProposalLine
                        each={each}
                        number={index + 1}
                        address={addressAt(index) ?? address}
                        articleId={article.id}
                        decision={decisions.find(({ id: own }) => own === each.state.decision?.id) ?? null}
                        published={article.state === "published"}
                      />
                    )}
                  </li>
                ))}
            </ol>
            {listed.length < proposals.length ? (
              <p className="mt-3 text-14 text-ink-2">
                {t("window", { shown: String(listed.length), count: String(proposals.length) })}
              </p>
            ) : null}
            <form className="mt-4 flex flex-wrap items-end gap-3">
              <label className="min-w-0 flex-1 basis-60 font-medium text-14">
                {t("byHand")}
                <input
                  name="words"
                  lang="vi"
                  className="field mt-1"
                  maxLength={600}
                  aria-describedby="by-hand-hint"
                />
              </label>
              <button type="submit" className="button">
                {t("propose")}
              </button>
              <p id="by-hand-hint" className="basis-full text-13 text-ink-3">
                {query.words !== "" && !byHand ? (
                  <strong className="text-error">{t("byHandNone")} </strong>
                ) : null}
                {t("byHandHint")}
              </p>
            </form>
          </section>
        </div>
      </div>
    </>
  );
}
