import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { Catalogue } from "@/db/read/catalogue";
import { unitHistory } from "@/lib/domain/unit-history";
import type { Unit } from "@/lib/domain/units";
import { nameIn } from "@/lib/i18n/collation";
import { formatBound, formatDate } from "@/lib/i18n/dates";

interface UnitTableProps {
  catalogue: Catalogue;
  units: readonly Unit[];
  label: string;
}

/** Units with their codes, their dates and what happened to each. */
export async function UnitTable({ catalogue, units, label }: UnitTableProps) {
  const t = await getTranslations("units");
  const words = await getTranslations("unit");
  const kinds = await getTranslations("unitKinds");
  const locale = await getLocale();
  const name = (id: string) => {
    const unit = catalogue.units.find((each) => each.id === id);
    return unit ? nameIn(unit.name, locale) : id;
  };
  return (
    <ScrollArea label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("unit")}</th>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("codes")}</th>
            <th scope="col">{t("life")}</th>
            <th scope="col">{t("history")}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row" className="min-w-40 font-medium">
                <Link href={`/admin/units/${unit.id}`} className="link inline-block min-h-6">
                  {nameIn(unit.name, locale)}
                </Link>
              </th>
              <td>{kinds(unit.kind)}</td>
              <td>{unit.codes.map(({ code }) => code).join(", ") || "—"}</td>
              <td className="whitespace-nowrap">
                {unit.validFrom ? formatBound(unit.validFrom, unit.validFromPrecision, locale) : "…"} –{" "}
                {unit.validTo ? formatDate(unit.validTo, locale) : t("today")}
              </td>
              <td className="min-w-60 text-13">
                {unitHistory(unit.id, catalogue.successions).map(({ date, direction, kind, unitIds }) => (
                  <p key={`${date}-${direction}-${kind}-${unitIds[0]}`}>
                    {formatDate(date, locale)}: {words(`step.${direction}.${kind}`)}{" "}
                    {unitIds.map(name).join(", ")}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
