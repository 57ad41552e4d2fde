import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QueueFilter } from "@/components/review/queue-filter";
import { QueueRows } from "@/components/review/queue-rows";
import { Link } from "@/components/ui/link";
import { readReviewQueue } from "@/db/read/review-queue";
import { catalogueOf } from "@/lib/cached-reads";
import { refuse } from "@/lib/refuse";
import { queueFilters } from "@/lib/review-query";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

export default async function ReviewPage({ searchParams }: PageProps<"/review">) {
  const t = await getTranslations("review");
  const states = await getTranslations("states");
  const filters = queueFilters(await searchParams);
  const rows = await readReviewQueue(await requestContext(), await catalogueOf(), filters).catch(refuse);
  const waiting = filters.state === "submitted";
  const isNarrowed = filters.due !== null || filters.unitId !== "" || filters.formId !== "";
  return (
    <div className="max-w-[960px]">
      <h1>{t("title")}</h1>
      <p className="mb-4 text-ink-2">{t("explanation")}</p>
      <QueueFilter {...filters} />
      <section aria-labelledby="queue" className="mt-5">
        <h2 id="queue" className="mb-2">
          {waiting ? t("waiting") : filters.state ? states(filters.state) : t("all")}{" "}
          <span className="font-normal text-ink-3">{t("found", { count: rows.length })}</span>
        </h2>
        <QueueRows
          rows={rows}
          none={
            <div className="card border-dashed!">
              <p>{waiting && !isNarrowed ? t("nothingWaits") : t("noneFound")}</p>
              {waiting && !isNarrowed ? null : (
                <Link href="/review" className="link inline-block min-h-6 max-sm:min-h-11">
                  {t("clearFilter")}
                </Link>
              )}
            </div>
          }
        />
      </section>
    </div>
  );
}
