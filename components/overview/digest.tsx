import { getTranslations } from "next-intl/server";
import type { ArticleReading } from "@/db/read/articles";
import type { Catalogue } from "@/db/read/catalogue";
import type { OverviewYearly } from "@/db/read/overview-yearly";
import { ContradictionList } from "./contradiction-list";
import { MissingFigures } from "./missing-figures";
import { ReportingProgress } from "./reporting-progress";
import { YearlyChanges } from "./yearly-changes";

interface DigestProps {
  yearly: OverviewYearly;
  /** The published articles that contradict themselves. */
  readings: readonly ArticleReading[];
  /** How many there are in all, on the page of contradictions. */
  contradictions: number;
  catalogue: Catalogue;
  signedIn: boolean;
}

/** What rose, what fell, who is behind, what is missing, what contradicts: each a link to where it stands. */
export async function Digest({ yearly, readings, contradictions, catalogue, signedIn }: DigestProps) {
  const t = await getTranslations("digest");
  return (
    <section aria-label={t("label")} className="mt-4 grid items-start gap-4 lg:grid-cols-2">
      <div className="grid min-w-0 gap-4">
        <YearlyChanges changes={yearly.changes} catalogue={catalogue} />
        <ReportingProgress progress={yearly.progress} catalogue={catalogue} signedIn={signedIn} />
      </div>
      <div className="grid min-w-0 gap-4">
        <MissingFigures yearly={yearly} catalogue={catalogue} />
        <ContradictionList
          readings={readings}
          differing={yearly.differing}
          count={contradictions}
          catalogue={catalogue}
        />
      </div>
    </section>
  );
}
