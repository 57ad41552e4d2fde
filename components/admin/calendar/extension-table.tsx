import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { Extension } from "@/db/read/reporting-calendar";
import type { Unit } from "@/lib/domain/units";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";

/** Who has more time than everybody, until when and why. */
export async function ExtensionTable({
  units,
  extensions,
}: {
  units: readonly Unit[];
  extensions: readonly Extension[];
}) {
  const t = await getTranslations("calendar");
  const locale = await getLocale();
  if (extensions.length === 0) return <p className="text-14 text-ink-2">{t("noExtensions")}</p>;
  const name = (id: string) => {
    const unit = units.find((each) => each.id === id);
    return unit ? nameIn(unit.name, locale) : id;
  };
  return (
    <ScrollArea label={t("extensions")}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("unit")}</th>
            <th scope="col">{t("year")}</th>
            <th scope="col">{t("until")}</th>
            <th scope="col">{t("reason")}</th>
            <th scope="col">
              <span className="sr-only">{t("change")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {extensions.map(({ unitId, year, closesOn, reason }) => (
            <tr key={`${unitId} ${year}`}>
              <th scope="row" className="font-medium">
                {name(unitId)}
              </th>
              <td>{year}</td>
              <td>{formatDate(closesOn, locale)}</td>
              <td>{reason}</td>
              <td>
                <Link
                  href={`/admin/calendar?unit=${unitId}&of=${year}#extension`}
                  className="link inline-block min-h-6"
                >
                  {t("change")}
                  <span className="sr-only">
                    {" "}
                    {t("extensionOf", { unit: name(unitId), year: String(year) })}
                  </span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
