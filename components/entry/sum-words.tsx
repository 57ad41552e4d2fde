import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { cellText } from "@/lib/cell-text";
import { formatNumber } from "@/lib/domain/numbers";
import type { ProposedSum } from "@/lib/domain/proposed-sum";
import type { Value } from "@/lib/domain/values";

/** Names of the units by id. */
export type UnitNames = Readonly<Record<string, string>>;

/** What the units add up to, of how many, whether it agrees with what is stated, and who is missing. */
export function SumWords({
  sum,
  stated,
  names,
}: {
  sum: ProposedSum;
  stated: Value | null;
  names: UnitNames;
}) {
  const t = useTranslations("sums");
  const locale = useLocale();
  const list = (ids: readonly string[]) => ids.map((id) => names[id] ?? id).join(", ");
  const { difference, missing, inexact, differs } = sum;
  const signed =
    difference === null ? "" : `${difference > 0 ? "+" : "−"}${formatNumber(Math.abs(difference), locale)}`;
  return (
    <div className="text-13 text-ink-2">
      <p className="flex flex-wrap gap-x-3">
        <span>
          {t("sum", { value: cellText(sum.value, null).text })} (
          {t("reported", { reported: sum.reported, expected: sum.expected })})
        </span>
        {stated?.kind !== "number" ? null : differs ? (
          <span className="text-warn">
            <Icon name="unequal" /> {t("differs", { value: signed })}
          </span>
        ) : sum.complete ? (
          <span className="text-ok">
            <Icon name="check" /> {t("agrees")}
          </span>
        ) : (
          <span className="text-ink-3">{t("notAll")}</span>
        )}
      </p>
      {missing.length > 0 ? <p className="text-ink-3">{t("missing", { units: list(missing) })}</p> : null}
      {inexact.length > 0 ? <p className="text-ink-3">{t("inexact", { units: list(inexact) })}</p> : null}
    </div>
  );
}
