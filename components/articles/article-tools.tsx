import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import type { ArticleReading } from "@/db/read/articles";
import { catalogueOf } from "@/lib/cached-reads";
import { type Action, may } from "@/lib/domain/permissions";
import { requestContext } from "@/lib/session";
import { PublishForm } from "./publish-form";

/** The state of an article for signed-in readers, and what each may do with it. */
export async function ArticleTools({ reading }: { reading: ArticleReading }) {
  const t = await getTranslations("articleTools");
  const { viewer } = await requestContext();
  const { units } = await catalogueOf();
  const { article, hasText, statements } = reading;
  if (viewer.kind !== "account") return null;
  const allowed = (action: Action) => may(viewer, action, { unitId: null, units });
  const isDraft = article.state === "draft";
  return (
    <div className="no-print mt-3 flex flex-wrap items-start gap-3">
      <p
        className={`flex min-h-10 items-center rounded-sm border px-3 text-14 font-medium ${isDraft ? "border-line-strong border-dashed text-ink-2" : "border-ok bg-ok-soft text-ok"}`}
      >
        {isDraft ? t("draft") : t("published")}
      </p>
      {allowed("confirm-claim") && hasText ? (
        <Link href={`/articles/${article.id}/reading`} className="button">
          {t("read")}
        </Link>
      ) : null}
      {allowed("add-article") ? (
        <Link href={`/articles/new?${new URLSearchParams({ revises: article.id })}`} className="button">
          {hasText ? t("revise") : t("addText")}
        </Link>
      ) : null}
      {allowed("publish-article") ? (
        <PublishForm
          articleId={article.id}
          version={article.version}
          isDraft={isDraft}
          figures={statements.length}
        />
      ) : null}
    </div>
  );
}
