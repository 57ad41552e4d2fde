import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Library } from "@/components/articles/library";
import { Link } from "@/components/ui/link";
import { catalogueOf } from "@/lib/cached-reads";
import { may } from "@/lib/domain/permissions";
import { LONGEST_QUERY, searchText } from "@/lib/search-query";
import { requestContext } from "@/lib/session";

type Props = PageProps<"/articles">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("articles"))("title") };
}

export default async function ArticlesPage({ searchParams }: Props) {
  const t = await getTranslations("articles");
  const text = searchText(await searchParams);
  const { viewer } = await requestContext();
  const { units } = await catalogueOf();
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1>{t("title")}</h1>
        {may(viewer, "add-article", { unitId: null, units }) ? (
          <Link href="/articles/new" className="button button-primary">
            {t("add")}
          </Link>
        ) : null}
      </div>
      <search>
        <form className="no-print mt-3 flex max-w-[720px] flex-wrap items-end gap-3">
          <label className="min-w-0 flex-1 basis-60 font-medium text-14">
            {t("search")}
            <input
              key={text}
              type="search"
              name="q"
              defaultValue={text}
              maxLength={LONGEST_QUERY}
              autoComplete="off"
              className="field mt-1"
            />
          </label>
          <button type="submit" className="button">
            {t("find")}
          </button>
        </form>
      </search>
      <Library text={text} />
    </>
  );
}
