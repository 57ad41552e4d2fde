import { getTranslations } from "next-intl/server";
import type { SeriesBreak } from "@/lib/domain/chart-breaks";
import type { DrawnCell, DrawnRow, DrawnTotal } from "@/lib/domain/drawn-view";
import type { InMode } from "@/lib/domain/figure-modes";
import { COMMUNE_KINDS, type Unit } from "@/lib/domain/units";
import type { YearRow } from "@/lib/domain/year-table";
import { YearTable } from "./year-table";

/** Whether a row is of a commune, or of a group of one. */
export const isCommune = ({ unit }: Pick<DrawnRow, "unit">) => COMMUNE_KINDS.includes(unit.kind);

/** Of a group only its districts: its communes stand in a table of their own. */
export const withDistricts = (row: DrawnRow): DrawnRow =>
  row.parts ? { ...row, parts: row.parts.filter((part) => !isCommune(part)) } : row;

interface CommuneYearTableProps {
  years: readonly number[];
  /** Communes, and groups that hold some; other rows are left out. */
  rows: readonly DrawnRow[];
  totals: readonly DrawnTotal[];
  scale: InMode["scale"];
  subtitle: string;
  /** Whose the totals are. */
  whole: Unit;
  breaks: readonly SeriesBreak[];
}

/**
 * The communes over the years in which they report, folded until asked for; by comparable groups each under
 * its group and unfolded, since the groups' marks lead there.
 */
export async function CommuneYearTable(props: CommuneYearTableProps) {
  const { years, rows, totals, scale, subtitle, whole, breaks } = props;
  const t = await getTranslations("measure");
  const communes = rows.flatMap((row): DrawnRow[] =>
    isCommune(row) ? [row] : (row.parts?.filter(isCommune) ?? []),
  );
  if (communes.length === 0) return null;
  const shown = years
    .map((year, at) => ({ year, at }))
    .filter(({ at }) => communes.some(({ cells }) => cells[at] && cells[at].kind !== "not-existing"));
  const slice = <R extends DrawnRow | YearRow>(row: R): R => ({
    ...row,
    cells: shown.flatMap(({ at }): DrawnCell[] => (row.cells[at] ? [row.cells[at]] : [])),
  });
  const drawn = rows.flatMap((row): DrawnRow[] => {
    if (isCommune(row)) return [slice(row)];
    const parts = row.parts?.filter(isCommune).map(slice) ?? [];
    return parts.length > 0 ? [{ ...slice(row), parts }] : [];
  });
  return (
    <details className="mt-4 text-14" open={drawn.some(({ parts }) => parts)}>
      <summary className="link min-h-8">{t("communeTable", { count: communes.length })}</summary>
      <div className="mt-2">
        <YearTable
          caption={t("communeCaption", { subtitle })}
          years={shown.map(({ year }) => year)}
          rows={drawn}
          totals={shown.flatMap(({ at }) => totals[at] ?? [])}
          totalName={t("formerProvince")}
          scale={scale}
          whole={whole}
          breaks={breaks}
        />
      </div>
    </details>
  );
}
