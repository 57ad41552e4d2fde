import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { SeriesBreak } from "@/lib/domain/chart-breaks";
import { breaksBeforeYears } from "@/lib/domain/column-breaks";
import { partsId } from "@/lib/domain/comparable-view";
import type { DrawnCell, DrawnRow, DrawnTotal, RowUnit } from "@/lib/domain/drawn-view";
import type { InMode } from "@/lib/domain/figure-modes";
import { COMMUNE_KINDS, type Unit } from "@/lib/domain/units";
import type { YearRow } from "@/lib/domain/year-table";
import { nameIn } from "@/lib/i18n/collation";
import { CellContent, type CellWords, TotalContent, unfinished } from "./year-cell";

/** The class of a year's cell of a unit: a dashed rule where its series breaks before that year. */
type Rule = (unit: RowUnit) => (year: number) => string;

const hatch = (open: boolean) => (open ? "hatched" : "");
const isOpen = (cell: DrawnCell) =>
  (cell.kind === "value" || cell.kind === "range") && unfinished(cell.flags, cell.pending);

interface RowProps {
  row: DrawnRow;
  words: CellWords;
  rule: Rule;
  isPart?: boolean;
}

function Row({ row, words, rule, isPart = false }: RowProps) {
  const ruleOf = rule(row.unit);
  return (
    <tr>
      <th
        scope="row"
        className={`sticky left-0 bg-surface ${isPart ? "whitespace-nowrap pl-5! font-normal text-ink-2" : `font-medium ${row.parts ? "min-w-32" : "whitespace-nowrap"}`}`}
      >
        {/* A group of several has no page of its own. */}
        {row.unit.id.includes("+") ? (
          nameIn(row.unit.shortName, words.locale)
        ) : (
          <Link href={`/districts/${row.unit.id}`} className="no-underline hover:underline">
            {nameIn(row.unit.shortName, words.locale)}
          </Link>
        )}
      </th>
      {row.cells.map((cell) => (
        <td
          key={cell.year}
          className={`num ${ruleOf(cell.year)} ${hatch(isOpen(cell))} ${cell.kind === "value" || cell.kind === "range" ? "" : "text-ink-3"}`}
        >
          <CellContent cell={cell} words={words} />
        </td>
      ))}
    </tr>
  );
}

const PLACE = "target:bg-evidence-soft focus:bg-evidence-soft focus:outline-offset-[-3px]";

/** A unit's row; of a group, the places to which its marks lead: its sum with its units under it. */
function Rows({ row, words, rule }: Omit<RowProps, "isPart">) {
  const { parts = [], place } = row;
  const isCommune = ({ unit }: YearRow) => COMMUNE_KINDS.includes(unit.kind);
  const communes = parts.filter(isCommune);
  const districts = parts.filter((part) => !isCommune(part));
  const listed = (rows: readonly YearRow[]) =>
    rows.map((part) => <Row key={part.unit.id} row={part} words={words} rule={rule} isPart />);
  if (!place || parts.length === 0) {
    return (
      <tbody>
        <Row row={row} words={words} rule={rule} />
      </tbody>
    );
  }
  // A group's only district speaks in the group's own row.
  const own = districts.length > 1 ? districts : [];
  return (
    <>
      <tbody id={partsId(place, districts.length === 0)} tabIndex={-1} className={PLACE}>
        <Row row={row} words={words} rule={rule} />
        {listed(districts.length === 0 ? communes : own)}
      </tbody>
      {districts.length > 0 && communes.length > 0 ? (
        <tbody id={partsId(place, true)} tabIndex={-1} className={PLACE}>
          {listed(communes)}
        </tbody>
      ) : null}
    </>
  );
}

interface YearTableProps {
  caption: string;
  years: readonly number[];
  rows: readonly DrawnRow[];
  totals: readonly DrawnTotal[];
  totalName: string;
  /** In what the rows are told. */
  scale?: InMode["scale"];
  /** Whose the totals are; its series breaks where the whole table does. */
  whole: Unit;
  breaks: readonly SeriesBreak[];
}

/**
 * Unit × year: the same figures as the chart, each leading to what states it. Under the sum of a group
 * stand its units as they reported. Breaks are dashed rules.
 */
export async function YearTable(props: YearTableProps) {
  const { caption, years, rows, totals, totalName, scale = "absolute", whole, breaks } = props;
  const t = await getTranslations("measure");
  const missing = await getTranslations("missing");
  const untold = await getTranslations("untold");
  const locale = await getLocale();
  const qualifiers = await getTranslations("qualifiers");
  const words: CellWords = {
    locale,
    scale,
    cells: {
      notExisting: t("signNotExisting"),
      gap: t("signGap"),
      leftOut: t("signLeftOut"),
      not_reported: missing("not_reported"),
      not_applicable: missing("not_applicable"),
      withheld: missing("withheld"),
    },
    // Signs where everybody knows them, words where not; the key beneath spells the signs out.
    qualifiers: {
      exact: "",
      more_than: ">",
      at_least: "≥",
      less_than: "<",
      nearly: `${qualifiers("nearly")} `,
      about: `${qualifiers("about")} `,
    },
    untold: (why) => untold(why),
  };
  const used = new Set(
    [...rows.flatMap(({ cells }) => cells), ...totals.flatMap(({ untold: none }) => none ?? [])].flatMap(
      (each) => ("why" in each ? [each.why] : []),
    ),
  );
  const rule: Rule = (unit) => {
    const before = breaksBeforeYears(unit, years, breaks);
    return (year) => (before.has(year) ? "break-before" : "");
  };
  const ofWhole = rule(whole);
  return (
    <>
      <ScrollArea label={caption} className="print-wide">
        <table className="table table-dense">
          <caption className="pb-2 text-left text-14 text-ink-2">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="sticky left-0 bg-surface">
                {t("unit")}
              </th>
              {years.map((year) => (
                <th key={year} scope="col" className={`num ${ofWhole(year)}`}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map((row) => (
            <Rows key={row.unit.id} row={row} words={words} rule={rule} />
          ))}
          <tfoot>
            <tr className="border-line-strong border-t-2">
              <th scope="row" className="sticky left-0 whitespace-nowrap bg-surface font-semibold">
                {totalName}
              </th>
              {totals.map((total) => (
                <td
                  key={total.year}
                  className={`num font-semibold ${ofWhole(total.year)} ${hatch(total.result.kind !== "none" && unfinished(total.flags, total.pending))}`}
                >
                  <TotalContent total={total} words={words} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollArea>
      <p className="mt-2 text-13 text-ink-3">{t("signs")}</p>
      {used.size > 0 ? (
        <p className="mt-1 text-13 text-ink-3">
          {t("signUntold")} {[...used].map((why) => words.untold(why)).join("; ")}.
          {used.has("small-base") ? ` ${t("signSmall")}` : ""}
        </p>
      ) : null}
    </>
  );
}
