import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/domain/numbers";
import type { PeerStanding } from "@/lib/domain/peer-standing";

/** Where a figure stands among those of the other units, in words. */
export function PeerCell({ standing }: { standing: PeerStanding | null }) {
  const t = useTranslations("review");
  const locale = useLocale();
  if (!standing) return <span className="text-13 text-ink-3">{t("noPeers")}</span>;
  const { rank, of, median } = standing;
  return (
    <>
      <span className="block whitespace-nowrap">{t("peerRank", { rank, of })}</span>
      <span className="block whitespace-nowrap text-13 text-ink-3">
        {t("peerMedian", { value: formatNumber(median, locale) })}
      </span>
    </>
  );
}
