import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SearchResults } from "@/components/search/search-results";
import { Link } from "@/components/ui/link";
import { readSearch } from "@/db/read/search";
import { apiSearch } from "@/lib/api/search";
import { catalogueOf } from "@/lib/cached-reads";
import { LONGEST_QUERY, searchAddress, searchText } from "@/lib/search-query";
import { requestContext } from "@/lib/session";

type Props = PageProps<"/search">;

/** More than the catalogue holds of any kind; of articles, as many as one reads through. */
const MOST = 100;

/** A misspelt name, first letters, an old code, a subject: what a search can do. */
const EXAMPLES = ["cau ke", "clb", "842", "khen thuong"];

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const title = (await getTranslations("search"))("title");
  const text = searchText(await searchParams);
  return { title: text ? `${text} – ${title}` : title };
}

export default async function SearchPage({ searchParams }: Props) {
  const t = await getTranslations("search");
  const text = searchText(await searchParams);
  return (
    <>
      <h1>{t("title")}</h1>
      <search>
        <form action="/search" className="no-print mt-3 flex max-w-[720px] flex-wrap items-end gap-3">
          <label className="min-w-0 flex-1 basis-64 font-medium text-14">
            {t("label")}
            <input
              type="search"
              name="q"
              defaultValue={text}
              key={text}
              maxLength={LONGEST_QUERY}
              autoComplete="off"
              aria-describedby="search-hint"
              className="field mt-1 min-h-11 text-16"
            />
          </label>
          <button type="submit" className="button button-primary min-h-11">
            {t("submit")}
          </button>
        </form>
      </search>
      <p id="search-hint" className="mt-2 text-14 text-ink-3">
        {t("hint")}
      </p>
      {text === "" ? <Examples /> : <Results text={text} />}
    </>
  );
}

async function Results({ text }: { text: string }) {
  const reading = await readSearch(await requestContext(), await catalogueOf(), text);
  return <SearchResults found={apiSearch(reading, MOST)} query={text} />;
}

async function Examples() {
  const t = await getTranslations("search");
  return (
    <div className="card mt-5 border-dashed!">
      <h2>{t("empty")}</h2>
      <ul className="mt-3 flex flex-wrap gap-3">
        {EXAMPLES.map((example) => (
          <li key={example}>
            <Link href={searchAddress(example)} className="button min-h-9 py-1" lang="vi">
              {example}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
