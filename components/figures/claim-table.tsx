import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/articles/badge";
import { ScrollArea } from "@/components/ui/scroll-area";
import { badgeOf, evidenceId } from "@/lib/domain/evidence";
import type { Observation } from "@/lib/domain/observations";
import { ValueText } from "./figure-text";
import { PeriodText } from "./period-text";

/** The figures of articles, which belong to no reporting year: each with its own time and its words. */
export async function ClaimTable({
  observations,
  unitOfMeasure,
}: {
  observations: readonly Observation[];
  unitOfMeasure: string;
}) {
  const t = await getTranslations("measure");
  const claims = observations.flatMap(({ published }) =>
    published?.source.kind === "article" ? [published] : [],
  );
  if (claims.length === 0) return null;
  return (
    <ScrollArea label={t("claims")} className="mt-5">
      <table className="table">
        <caption className="pb-2 text-left text-14 text-ink-2">{t("claims")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("claimTime")}</th>
            <th scope="col" className="num">
              {t("claimValue")}
            </th>
            <th scope="col">{t("claimSource")}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <th scope="row" className="font-medium">
                <PeriodText period={claim.key.period} />
              </th>
              <td className="num" data-statement={claim.id}>
                <strong className="font-semibold">
                  <ValueText value={claim.value} />
                </strong>{" "}
                {unitOfMeasure}
              </td>
              <td>
                <Badge number={badgeOf(claim) ?? 0} evidence={evidenceId(claim.source)} />{" "}
                {claim.source.kind === "article" ? claim.source.publisher : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
