import { getTranslations } from "next-intl/server";
import type { DrawnCell, DrawnRow } from "@/lib/domain/drawn-view";
import type { InMode } from "@/lib/domain/figure-modes";
import type { MeasureView } from "@/lib/domain/measure-view";
import { COMMUNE_KINDS, type Unit } from "@/lib/domain/units";
import type { YearRow } from "@/lib/domain/year-table";
import { YearTable } from "./year-table";

const isCommune = ({ unit }: DrawnRow) => COMMUNE_KINDS.includes(unit.kind);

/**
 * The communes over the years in which they report, folded until asked for; by comparable groups each under
 * its group and unfolded, since the groups' marks lead there.
 */
export async function CommuneYearTable({
  drawn: { view, scale, breaks },
  reported,
  subtitle,
  whole,
}: {
  drawn: InMode;
  reported: MeasureView;
  subtitle: string;
  whole: Unit;
}) {
  const t = await getTranslations("measure");
  const communes = reported.rows.filter(isCommune);
  if (communes.length === 0) return null;
  const shown = view.years
    .map((year, at) => ({ year, at }))
    .filter(({ at }) => communes.some(({ cells }) => cells[at]?.kind !== "not-existing"));
  const only = <C extends DrawnCell>(cells: readonly C[]) => shown.flatMap(({ at }) => cells[at] ?? []);
  const slice = <R extends DrawnRow | YearRow>(row: R): R => ({ ...row, cells: only<DrawnCell>(row.cells) });
  const rows = view.rows.flatMap((row): DrawnRow[] => {
    if (isCommune(row)) return [slice(row)];
    const parts = row.parts?.filter(isCommune).map(slice) ?? [];
    return parts.length > 0 ? [{ ...slice(row), parts }] : [];
  });
  return (
    <details className="mt-4 text-14" open={rows.some(({ parts }) => parts)}>
      <summary className="link min-h-8">{t("communeTable", { count: communes.length })}</summary>
      <div className="mt-2">
        <YearTable
          caption={t("communeCaption", { subtitle })}
          years={shown.map(({ year }) => year)}
          rows={rows}
          totals={shown.flatMap(({ at }) => view.totals[at] ?? [])}
          totalName={t("formerProvince")}
          scale={scale}
          whole={whole}
          breaks={breaks}
        />
      </div>
    </details>
  );
}
