import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { Catalogue } from "@/db/read/catalogue";
import type { ContradictionNote } from "@/db/read/contradictions";
import type { OverviewYearly } from "@/db/read/overview-yearly";
import { sayValue } from "@/lib/domain/charts/words";
import { totalId } from "@/lib/domain/contradictions";
import { evidenceId } from "@/lib/domain/evidence";
import type { Viewer } from "@/lib/domain/permissions";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import { chartWords } from "@/lib/i18n/chart-words";
import { facetAddress, facetName } from "@/lib/i18n/facet-name";
import { Note } from "./contradiction-card";

interface TotalCardProps {
  differing: OverviewYearly["differing"][number];
  notes: ReadonlyMap<string, ContradictionNote>;
  catalogue: Catalogue;
  viewer: Viewer;
}

/** A total that the province stated beside what its units add up to; the stated one stands. */
export async function TotalCard({ differing, notes, catalogue, viewer }: TotalCardProps) {
  const t = await getTranslations("contradictions");
  const words = await chartWords();
  const { measure, categoryKey, year, total } = differing;
  const { result, statement } = total;
  if (result.kind !== "stated" || !("computed" in result) || !result.computed) return null;
  const id = totalId(measure.id, categoryKey, year);
  const address = `${facetAddress(measure.id, categoryKey)}${statement ? `#${evidenceId(statement.source)}` : ""}`;
  return (
    <>
      <h2 className="text-conflict">
        <Icon name="unequal" />{" "}
        {facetName(measure, categoryKey, catalogue.dimensions, words.locale, reportingYearPeriod(year).to)}
      </h2>
      <p className="mt-1">
        {t("total", {
          year: String(year),
          stated: sayValue(result.value, words),
          sum: sayValue(result.computed.value, words),
        })}
      </p>
      <p className="mt-1">
        <Link href={address as never} className="link inline-block min-h-6 max-sm:min-h-11">
          {t("seeMeasure")}
        </Link>
      </p>
      <Note id={id} note={notes.get(id)} catalogue={catalogue} viewer={viewer} />
    </>
  );
}
