import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QueuePane } from "@/components/review/queue-pane";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

export default async function ReviewPage() {
  const t = await getTranslations("review");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="mb-4 text-ink-2">{t("explanation")}</p>
      <div className="max-w-160">
        <QueuePane />
      </div>
    </>
  );
}
