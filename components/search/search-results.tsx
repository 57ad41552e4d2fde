import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ApiSearch } from "@/lib/api/schemas";
import { foundCount, foundLists } from "@/lib/search-lists";
import { FoundDetail, FoundExcerpts, FoundName } from "./found-line";

const EXCERPTS = 2;

/** Everything found, by kind, each leading to its page; where nothing was, what to do instead. */
export function SearchResults({ found, query }: { found: ApiSearch; query: string }) {
  const t = useTranslations("search");
  const count = foundCount(found);
  if (count === 0) return <NothingFound query={query} />;
  return (
    <>
      <p className="mt-5 text-ink-2">{t("resultsFor", { count, text: query })}</p>
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-2 xl:grid-cols-3">
        {foundLists(found).map(({ kind, count: own, items }) => (
          <section key={kind} className="card" aria-labelledby={`found-${kind}`}>
            <h2 id={`found-${kind}`}>
              {t(kind)} <span className="num text-14 text-ink-3">{own}</span>
            </h2>
            <ul className="mt-2">
              {items.map((each) => (
                <li key={each.href} className="border-line border-t py-2">
                  {/* Many are found and few opened: none is fetched ahead. */}
                  <Link href={each.href} className="link inline-block min-h-6">
                    <FoundName found={each} query={query} />
                  </Link>
                  <span className="block text-13 text-ink-3">
                    <FoundDetail found={each} query={query} />
                  </span>
                  <FoundExcerpts found={each} query={query} limit={EXCERPTS} />
                </li>
              ))}
            </ul>
            {own > items.length ? (
              <p className="mt-2 text-13 text-ink-3">{t("firstOf", { count: items.length })}</p>
            ) : null}
          </section>
        ))}
      </div>
    </>
  );
}

function NothingFound({ query }: { query: string }) {
  const t = useTranslations("search");
  const nav = useTranslations("nav");
  return (
    <div className="card mt-5 border-dashed!">
      <h2>{t("nothing", { text: query })}</h2>
      <p className="mt-1 text-ink-2">{t("nothingHint")}</p>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
        <Link href="/measures" className="link">
          {nav("measures")}
        </Link>
        <Link href="/articles" className="link">
          {nav("articles")}
        </Link>
      </p>
    </div>
  );
}
