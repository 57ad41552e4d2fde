import { getTranslations } from "next-intl/server";
import type { CellText } from "@/lib/cell-text";
import type { FormRow } from "@/lib/form-rows";

interface FilledTableProps {
  rows: readonly FormRow[];
  sections: readonly { id: string; name: string }[];
  /** Null for a blank form. */
  cells: Readonly<Record<string, CellText>> | null;
  year: number;
}

/** A form as read or printed: blank, or filled and no longer open for typing. */
export async function FilledTable({ rows, sections, cells, year }: FilledTableProps) {
  const t = await getTranslations("entry");
  const missing = await getTranslations("missing");
  let number = 0;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("number")}</th>
          <th scope="col">{t("measure")}</th>
          <th scope="col">{t("unitOfMeasure")}</th>
          <th scope="col" className="num">
            {year}
          </th>
          {cells ? <th scope="col">{t("note")}</th> : null}
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section.id}>
          <tr>
            <th colSpan={cells ? 5 : 4} scope="rowgroup" className="bg-sunken font-semibold">
              {section.name}
            </th>
          </tr>
          {rows
            .filter(({ sectionId }) => sectionId === section.id)
            .map((row) => {
              const cell = cells?.[row.facetId];
              number += 1;
              return (
                <tr key={row.facetId}>
                  <td className="num">{number}</td>
                  <th scope="row" className={`font-normal ${row.categoryKey ? "pl-8!" : ""}`}>
                    {row.categoryKey ? row.label : row.fullLabel}
                  </th>
                  <td>{row.unitOfMeasure}</td>
                  <td className="num min-w-24">{cell?.reason ? missing(cell.reason) : cell?.text}</td>
                  {cells ? <td className="text-13">{cell?.note}</td> : null}
                </tr>
              );
            })}
        </tbody>
      ))}
    </table>
  );
}
