import { getTranslations } from "next-intl/server";
import { CheckSentence } from "@/components/figures/check-sentence";
import { FigureText } from "@/components/figures/figure-text";
import { Icon } from "@/components/ui/icon";
import type { ClaimChecks } from "@/lib/domain/checks/claims";
import { contradicted } from "@/lib/domain/checks/claims";
import { badgeOf, evidenceId } from "@/lib/domain/evidence";
import type { Statement } from "@/lib/domain/statements";
import { Badge } from "./badge";

/** What adds up and what cannot be, each number with its badge. Nothing is corrected for the reader. */
export async function ClaimChecksList({
  checks,
  statements,
}: {
  checks: ClaimChecks;
  statements: readonly Statement[];
}) {
  const t = await getTranslations("articles");
  const badge = (id: string | undefined) => {
    const statement = statements.find((each) => each.id === id);
    const number = statement ? badgeOf(statement) : null;
    return statement && number ? <Badge number={number} evidence={evidenceId(statement.source)} /> : null;
  };
  if (checks.agreements.length + checks.contradictions.length === 0) {
    return <p className="text-14 text-ink-2">{t("noChecks")}</p>;
  }
  return (
    <ul className="flex flex-col gap-2 text-14">
      {checks.agreements.map(({ measureId, total, parts }) => (
        <li key={`${measureId}-${total.statementId}`} className="text-ok">
          <Icon name="check" /> <strong>{t("agrees")}</strong>{" "}
          {parts.map((part, at) => (
            <span key={part.statementId}>
              {at > 0 ? " + " : ""}
              {badge(part.statementId)} <FigureText value={part.value} />
            </span>
          ))}{" "}
          = {badge(total.statementId)} <FigureText value={total.value} />
        </li>
      ))}
      {checks.contradictions.map((check) => (
        <li key={`${check.check}-${check.measureId}-${check.categoryKey}`} className="text-conflict">
          <Icon name="unequal" /> <strong>{t("contradicts")}</strong> <CheckSentence check={check} />{" "}
          {[...contradicted([check])].map((id) => (
            <span key={id}>{badge(id)} </span>
          ))}
          <span className="block text-13 text-ink-2">{t("asPrinted")}</span>
        </li>
      ))}
    </ul>
  );
}
