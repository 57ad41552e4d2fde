import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DecideProvider } from "@/components/review/decide-context";
import { DecideForm } from "@/components/review/decide-form";
import { LockForm } from "@/components/review/lock-forms";
import { QueuePane } from "@/components/review/queue-pane";
import { ReviewHead } from "@/components/review/review-head";
import { ReviewOrderLinks } from "@/components/review/review-order-links";
import { readReviewRows } from "@/components/review/review-rows";
import { ReviewTable } from "@/components/review/review-table";
import { ReviewTalk } from "@/components/review/review-talk";
import { ScrollArea } from "@/components/ui/scroll-area";
import { catalogueOf } from "@/lib/cached-reads";
import { may } from "@/lib/domain/permissions";
import { byChange } from "@/lib/domain/review-order";
import { stepRefusal } from "@/lib/domain/submission-steps";
import { refuse } from "@/lib/refuse";
import { reviewOrder } from "@/lib/review-query";
import { requestContext } from "@/lib/session";

type Props = PageProps<"/review/[submission]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

export default async function ReviewSubmissionPage(props: Props) {
  const t = await getTranslations("review");
  const comments = await getTranslations("comments");
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const query = await props.searchParams;
  const reading = await readReviewRows(
    context,
    catalogue,
    (await props.params).submission,
    await getLocale(),
  ).catch(refuse);
  const { submission, rows } = reading;
  const { units } = catalogue;
  const { viewer } = context;
  const order = reviewOrder(query);
  const path = `/review/${submission.id}`;
  const refusal = stepRefusal(viewer, submission, "approve", units);
  const seen = { submissionId: submission.id, version: submission.version };
  const place = {
    submissionId: submission.id,
    writes: may(viewer, "comment", { unitId: submission.unitId, units }),
    open: typeof query.comment === "string" ? query.comment : null,
    back: `${path}?order=${order}`,
    openAt: (facetId: string) => `${path}?${new URLSearchParams({ order, comment: facetId })}`,
  };
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[300px_minmax(0,1fr)]">
      <div className="max-lg:order-2">
        <QueuePane current={submission.id} />
      </div>
      <section className="card flex flex-col gap-4">
        <ReviewHead reading={reading} />
        <ReviewOrderLinks order={order} path={path} />
        <DecideProvider>
          <ScrollArea label={t("checks")}>
            <ReviewTable
              rows={order === "change" ? byChange(rows) : rows}
              unitId={submission.unitId}
              year={submission.year}
              submitter={submission.submitterName ?? ""}
              withPeers={reading.hasPeers}
              withPlans={reading.hasPlans}
              unitNames={reading.unitNames}
              withTicks={refusal === null}
              inForm={order === "form"}
              place={place}
            />
          </ScrollArea>
          <section aria-labelledby="talk">
            <h2 id="talk">{comments("wholeHeading")}</h2>
            <ReviewTalk facetId="" measure={comments("whole")} comments={reading.aboutWhole} place={place} />
          </section>
          {refusal === "own-submission" ? <p className="text-warn">{t("ownSubmission")}</p> : null}
          {refusal === null ? <DecideForm {...seen} /> : null}
        </DecideProvider>
        {(["lock", "unlock"] as const).map((intent) =>
          stepRefusal(viewer, submission, intent, units) === null ? (
            <LockForm key={intent} {...seen} intent={intent} />
          ) : null,
        )}
      </section>
    </div>
  );
}
