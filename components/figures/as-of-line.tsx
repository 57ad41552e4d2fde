import { getLocale, getTranslations } from "next-intl/server";
import { type FigurePlace, pageAddress } from "@/lib/figure-addresses";
import { formatDate } from "@/lib/i18n/dates";

interface AsOfLineProps {
  place: FigurePlace;
  /** The day whose figures are shown; nothing is said of those of now. */
  asOf: string | null;
  /** How many figures are others since. */
  changed: number;
}

/** On the page of a permanent link: whose day's figures these are, and whether they still hold. */
export async function AsOfLine({ place, asOf, changed }: AsOfLineProps) {
  if (asOf === null) return null;
  const t = await getTranslations("figure");
  const locale = await getLocale();
  const query = new URLSearchParams(place.query);
  query.delete("asof");
  return (
    <p className="mt-3 border-line-strong border-l-4 bg-sunken px-4 py-2 text-14">
      {t("asOf", { date: formatDate(asOf, locale) })}{" "}
      {changed > 0 ? t("changedSince", { count: changed }) : t("unchangedSince")}{" "}
      <a href={pageAddress({ ...place, query })} className="link no-print">
        {t("toNow")}
      </a>
    </p>
  );
}
