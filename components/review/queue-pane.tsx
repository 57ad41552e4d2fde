import { getTranslations } from "next-intl/server";
import { listSubmissions } from "@/db/read/submissions";
import { catalogueOf } from "@/lib/cached-reads";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";
import { Queue } from "./queue";

const RECENT = 8;

/** What waits, oldest first, and what was decided last. */
export async function QueuePane({ current }: { current?: string }) {
  const t = await getTranslations("review");
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const waiting = await listSubmissions(context, catalogue, { states: ["submitted"] }).catch(refuse);
  const decided = await listSubmissions(context, catalogue, {
    states: ["returned", "approved", "locked"],
  }).catch(refuse);
  const oldestFirst = waiting.toSorted((a, b) => (a.submittedAt ?? "").localeCompare(b.submittedAt ?? ""));
  const latestFirst = decided.toSorted((a, b) => (b.decidedAt ?? "").localeCompare(a.decidedAt ?? ""));
  return (
    <div className="card px-0 py-2">
      <Queue heading={t("waiting")} submissions={oldestFirst} current={current} />
      <Queue heading={t("decided")} submissions={latestFirst.slice(0, RECENT)} current={current} />
    </div>
  );
}
