import { useLocale, useTranslations } from "next-intl";
import type { CompositionByYear } from "@/lib/domain/charts/composition-years";
import { formatNumber } from "@/lib/domain/numbers";

/** The parts of a total over the years as a table: the same figures as the stacked bars. */
export function PartsByYearTable({ data }: { data: CompositionByYear }) {
  const t = useTranslations("table");
  const locale = useLocale();
  return (
    <table className="table table-dense">
      <thead>
        <tr>
          <th scope="col">{t("year")}</th>
          {data.parts.map((part) => (
            <th key={part} scope="col" className="num">
              {part}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.years.map(({ year, pieces }) => (
          <tr key={year}>
            <th scope="row" className="font-normal">
              {year}
            </th>
            {data.parts.map((part, index) => {
              const piece = pieces.find((each) => each.part === index);
              return (
                <td key={part} className="num">
                  {piece ? formatNumber(piece.to - piece.from, locale) : "…"}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
