import { getTranslations } from "next-intl/server";
import type { SmallPanel } from "@/components/charts/panels-drawing";
import { yearAt } from "@/lib/domain/charts/time-axis";

/** The figures of small charts as one table, a row for each: as printed, each leading to its words. */
export async function PanelsTable({ panels }: { panels: readonly SmallPanel[] }) {
  const t = await getTranslations("table");
  const years = [...new Set(panels.flatMap(({ data }) => data.points.map(({ at }) => yearAt(at))))].sort(
    (a, b) => a - b,
  );
  return (
    <table className="table table-dense">
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          {years.map((year) => (
            <th key={year} scope="col" className="num">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {panels.map(({ id, name, unit, data }) => (
          <tr key={id}>
            <th scope="row" className="font-normal">
              {name} <span className="text-13 text-ink-3">{unit}</span>
            </th>
            {years.map((year) => (
              <td key={year} className="num">
                {data.points
                  .filter(({ at }) => yearAt(at) === year)
                  .map(({ at, tip, evidenceId }) => (
                    <span
                      key={at}
                      className="block"
                      title={[tip.state, ...tip.notes].filter(Boolean).join(". ")}
                    >
                      {evidenceId ? (
                        <a href={`#${evidenceId}`} className="no-underline hover:underline">
                          {tip.value ?? "…"}
                        </a>
                      ) : (
                        (tip.value ?? "…")
                      )}
                      {tip.state ? <span className="block text-12 text-ink-3">{tip.state}</span> : null}
                    </span>
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
