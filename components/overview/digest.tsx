import { getTranslations } from "next-intl/server";
import type { Catalogue } from "@/db/read/catalogue";
import type { OverviewYearly } from "@/db/read/overview-yearly";
import type { FoundContradiction } from "@/lib/domain/contradictions";
import { ContradictionList } from "./contradiction-list";
import { MissingFigures } from "./missing-figures";
import { ReportingProgress } from "./reporting-progress";
import { YearlyChanges } from "./yearly-changes";

interface DigestProps {
  yearly: OverviewYearly;
  /** The sure ones; totals that differ are in `yearly`. */
  contradictions: readonly FoundContradiction[];
  catalogue: Catalogue;
  signedIn: boolean;
}

/** What rose, what fell, who is behind, what is missing, what contradicts: each a link to where it stands. */
export async function Digest({ yearly, contradictions, catalogue, signedIn }: DigestProps) {
  const t = await getTranslations("digest");
  return (
    <section aria-label={t("label")} className="grid items-start gap-4 lg:grid-cols-2 print:grid-cols-4">
      <div className="grid min-w-0 gap-4 print:contents">
        <YearlyChanges changes={yearly.changes} catalogue={catalogue} />
        <div className="no-print">
          <ReportingProgress progress={yearly.progress} catalogue={catalogue} signedIn={signedIn} />
        </div>
      </div>
      <div className="grid min-w-0 gap-4 print:contents">
        <MissingFigures yearly={yearly} catalogue={catalogue} />
        <ContradictionList found={contradictions} differing={yearly.differing} catalogue={catalogue} />
      </div>
    </section>
  );
}
