import { getLocale, getTranslations } from "next-intl/server";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { SeriesBreak } from "@/lib/domain/chart-breaks";
import { breaksBeforeYears } from "@/lib/domain/column-breaks";
import { evidenceId } from "@/lib/domain/evidence";
import type { YearTotal } from "@/lib/domain/measure-cells";
import { formatNumber } from "@/lib/domain/numbers";
import type { Unit } from "@/lib/domain/units";
import type { Flag, NumberValue } from "@/lib/domain/values";
import type { YearCell, YearRow } from "@/lib/domain/year-table";
import { nameIn } from "@/lib/i18n/collation";
import type { Locale } from "@/lib/i18n/locales";

interface Words {
  qualifiers: Record<NumberValue["qualifier"], string>;
  cells: Record<string, string>;
}

const signed = ({ value, qualifier }: NumberValue, locale: Locale, words: Words) =>
  `${words.qualifiers[qualifier]}${formatNumber(value, locale)}`;

const unfinished = (flags: readonly Flag[], pending: boolean) => pending || flags.includes("provisional");

function CellContent({ cell, locale, words }: { cell: YearCell; locale: Locale; words: Words }) {
  if (cell.kind === "not-existing") return <span title={words.cells.notExisting}>×</span>;
  if (cell.kind === "gap") return <span title={words.cells.gap}>…</span>;
  if (cell.kind === "missing") {
    return (
      <a
        href={`#${evidenceId(cell.statement.source)}`}
        title={words.cells[cell.reason]}
        className="no-underline"
      >
        …
      </a>
    );
  }
  const text = signed(cell.value, locale, words);
  const marks = [cell.flags.includes("revised") && "r", cell.flags.includes("part_year") && "p"]
    .filter(Boolean)
    .join("");
  if (!cell.statement) return text;
  return (
    <a
      href={`#${evidenceId(cell.statement.source)}`}
      data-statement={cell.statement.id}
      data-value={cell.value.value}
      className="no-underline hover:underline"
    >
      {text}
      {marks ? <sup className="ml-0.5">{marks}</sup> : null}
    </a>
  );
}

function TotalContent({ total, locale, words }: { total: YearTotal; locale: Locale; words: Words }) {
  const { result, statement } = total;
  if (result.kind === "none") return <span>…</span>;
  if (result.kind === "range") {
    const high = result.high === null ? "…" : formatNumber(result.high, locale);
    return (
      <span>
        {formatNumber(result.low, locale)} – {high}
      </span>
    );
  }
  const text = signed(result.value, locale, words);
  const share =
    result.kind === "partial" ? (
      <sup className="ml-0.5">{`${result.reported}/${result.expected}`}</sup>
    ) : null;
  const differs = result.kind === "stated" && "differs" in result && result.differs;
  const body = (
    <>
      {text}
      {share}
      {differs ? <span className="text-conflict"> ≠</span> : null}
    </>
  );
  return statement ? (
    <a
      href={`#${evidenceId(statement.source)}`}
      data-statement={statement.id}
      className="no-underline hover:underline"
    >
      {body}
    </a>
  ) : (
    body
  );
}

interface YearTableProps {
  caption: string;
  years: readonly number[];
  rows: readonly YearRow[];
  totals: readonly YearTotal[];
  totalName: string;
  /** Whose the totals are; its series breaks where the whole table does. */
  whole: Unit;
  breaks: readonly SeriesBreak[];
}

/** Unit × year: the same figures as the chart, each leading to what states it. Breaks are dashed rules. */
export async function YearTable(props: YearTableProps) {
  const { caption, years, rows, totals, totalName, whole, breaks } = props;
  const t = await getTranslations("measure");
  const missing = await getTranslations("missing");
  const locale = await getLocale();
  const qualifiers = await getTranslations("qualifiers");
  const words: Words = {
    cells: {
      notExisting: t("signNotExisting"),
      gap: t("signGap"),
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
  };
  const broken = (unit: Unit) => {
    const before = breaksBeforeYears(unit, years, breaks);
    return (year: number) => (before.has(year) ? "break-before" : "");
  };
  const ofWhole = broken(whole);
  const hatch = (open: boolean) => (open ? "hatched" : "");
  return (
    <>
      <ScrollArea label={caption}>
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
          <tbody>
            {rows
              .map((row) => ({ ...row, isBroken: broken(row.unit) }))
              .map(({ unit, cells, isBroken }) => (
                <tr key={unit.id}>
                  <th scope="row" className="sticky left-0 whitespace-nowrap bg-surface font-medium">
                    {nameIn(unit.shortName, locale)}
                  </th>
                  {cells.map((cell) => (
                    <td
                      key={cell.year}
                      className={`num ${isBroken(cell.year)} ${hatch(cell.kind === "value" && unfinished(cell.flags, cell.pending))} ${cell.kind === "value" ? "" : "text-ink-3"}`}
                    >
                      <CellContent cell={cell} locale={locale} words={words} />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
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
                  <TotalContent total={total} locale={locale} words={words} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollArea>
      <p className="mt-2 text-13 text-ink-3">{t("signs")}</p>
    </>
  );
}
