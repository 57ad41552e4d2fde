import { getLocale, getTranslations } from "next-intl/server";
import { FigureText } from "@/components/figures/figure-text";
import { PeriodText } from "@/components/figures/period-text";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { ReadDecision, StatedProposal } from "@/db/read/article-reading";
import { catalogueOf } from "@/lib/cached-reads";
import { categoryKey } from "@/lib/domain/measures";
import { nameIn } from "@/lib/i18n/collation";
import { facetName } from "@/lib/i18n/facet-name";
import { ReopenForm } from "./reopen-form";

interface ProposalLineProps {
  each: StatedProposal;
  number: number;
  address: string;
  articleId: string;
  decision: ReadDecision | null;
  /** Whether taking a claim back wants a reason. */
  published: boolean;
}

/** One proposal in one line, with what was decided and by whom; it leads to its form. */
export async function ProposalLine({
  each,
  number,
  address,
  articleId,
  decision,
  published,
}: ProposalLineProps) {
  const t = await getTranslations("reading");
  const locale = await getLocale();
  const { measures, dimensions, units } = await catalogueOf();
  const { proposal, state } = each;
  const measure = measures.find(({ id }) => id === proposal.measure);
  const unit = units.find(({ id }) => id === proposal.unitId);
  const of = measure
    ? facetName(measure, categoryKey(proposal.categories), dimensions, locale, proposal.period.to)
    : proposal.subject;
  const waits = state.outcome === "waiting";
  const value = <FigureText value={proposal.value} qualifier={proposal.qualifier} />;
  return (
    <div className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1 border-line border-b py-2 sm:grid-cols-[auto_8.5rem_1fr_auto]">
      <span className="badge">{number}</span>
      <span>
        {waits ? (
          <Link
            href={address as never}
            scroll={false}
            className="link inline-block min-h-6 font-semibold text-18"
          >
            {value} <span className="font-normal text-16">{proposal.unit}</span>
          </Link>
        ) : (
          <>
            <strong className="font-semibold text-18">{value}</strong>{" "}
            <span className="text-ink-2">{proposal.unit}</span>
          </>
        )}
      </span>
      <span className="min-w-0 text-14 max-sm:col-start-2">
        <span lang={measure ? undefined : "vi"}>{of}</span>
        <span className="block text-13 text-ink-3">
          {unit ? nameIn(unit.name, locale) : (proposal.place ?? t("noPlace"))} ·{" "}
          <PeriodText period={proposal.period} />
        </span>
      </span>
      <span className="text-13 max-sm:col-start-2">
        <Outcome outcome={state.outcome} />
        {decision ? (
          <span className="block text-ink-3">{decision.decidedByName ?? t("bySystem")}</span>
        ) : null}
        {decision ? (
          <ReopenForm
            articleId={articleId}
            decisionId={decision.id}
            proposal={decision.proposal}
            wantsReason={published && decision.outcome === "confirmed"}
          />
        ) : null}
      </span>
    </div>
  );
}

async function Outcome({ outcome }: { outcome: StatedProposal["state"]["outcome"] }) {
  const t = await getTranslations("reading.outcomes");
  if (outcome === "waiting") return <span className="text-ink-2">{t(outcome)}</span>;
  if (outcome === "refused") return <span className="text-ink-2">{t(outcome)}</span>;
  return (
    <span className="text-ok">
      <Icon name="check" /> {t(outcome)}
    </span>
  );
}
