import { saySigned } from "@/lib/domain/charts/words";
import type { CellParts, DrawnCell, DrawnTotal, Untold } from "@/lib/domain/drawn-view";
import { evidenceId } from "@/lib/domain/evidence";
import type { InMode } from "@/lib/domain/figure-modes";
import { formatNumber } from "@/lib/domain/numbers";
import type { Flag, NumberValue } from "@/lib/domain/values";
import type { Locale } from "@/lib/i18n/locales";

/** What the cells of one table say, in the reader's language and the table's mode. */
export interface CellWords {
  locale: Locale;
  scale: InMode["scale"];
  qualifiers: Record<NumberValue["qualifier"], string>;
  cells: Record<string, string>;
  untold: (why: Untold) => string;
}

/** A number as its mode writes it: "210", "> 130", "12,5%", "+4,2%", "−3". */
function numberText({ value, qualifier }: NumberValue, basis: DrawnTotal["basis"], words: CellWords): string {
  const { locale, scale } = words;
  if (basis?.kind === "share") return `${formatNumber(value, locale)}%`;
  if (basis?.kind === "change") return `${saySigned(value, words)}${scale === "percent" ? "%" : ""}`;
  return `${words.qualifiers[qualifier]}${formatNumber(value, locale)}`;
}

/** What is pending or provisional is hatched. */
export const unfinished = (flags: readonly Flag[], pending: boolean) =>
  pending || flags.includes("provisional");

const partialOf = (parts: CellParts | undefined) =>
  parts && parts.reported < parts.expected ? `${parts.reported}/${parts.expected}` : "";

/** Why a mode tells nothing here; a small number's difference is told instead of its per cent. */
function UntoldText({
  why,
  difference,
  words,
}: {
  why: Untold;
  difference: number | null;
  words: CellWords;
}) {
  if (difference === null) return <span title={words.untold(why)}>–</span>;
  return (
    <span title={words.untold(why)}>
      {saySigned(difference, words)}
      <sup className="ml-0.5">n</sup>
    </span>
  );
}

/** A cell of a unit or group, leading to what states it or to the units that it adds up. */
export function CellContent({ cell, words }: { cell: DrawnCell; words: CellWords }) {
  if (cell.kind === "not-existing") return <span title={words.cells.notExisting}>×</span>;
  if (cell.kind === "gap") {
    return <span title={cell.leftOut ? words.cells.leftOut : words.cells.gap}>…</span>;
  }
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
  if (cell.kind === "untold") {
    return <UntoldText why={cell.why} difference={cell.difference} words={words} />;
  }
  const marks = [cell.flags.includes("revised") && "r", cell.flags.includes("part_year") && "p"]
    .filter(Boolean)
    .join("");
  const say = (value: number) => formatNumber(value, words.locale);
  const text =
    cell.kind === "range"
      ? `${say(cell.low)} – ${cell.high === null ? "…" : say(cell.high)}`
      : numberText(cell.value, cell.basis, words);
  const raised = [partialOf(cell.parts), marks].filter(Boolean).join(" ");
  const body = (
    <>
      {text}
      {raised ? <sup className="ml-0.5">{raised}</sup> : null}
    </>
  );
  const statement = cell.kind === "value" ? cell.statement : null;
  const href = statement ? evidenceId(statement.source) : cell.parts?.id;
  if (!href) return body;
  return (
    <a
      href={`#${href}`}
      data-statement={statement?.id}
      data-value={cell.kind === "value" ? cell.value.value : cell.low}
      className="no-underline hover:underline"
    >
      {body}
    </a>
  );
}

/** A total of a year, with how many units it is of and whether it contradicts their sum. */
export function TotalContent({ total, words }: { total: DrawnTotal; words: CellWords }) {
  const { result, statement, untold } = total;
  if (untold) return <UntoldText {...untold} words={words} />;
  if (result.kind === "none") return <span>…</span>;
  if (result.kind === "range") {
    const high = result.high === null ? "…" : formatNumber(result.high, words.locale);
    return (
      <span>
        {formatNumber(result.low, words.locale)} – {high}
      </span>
    );
  }
  const text = numberText(result.value, total.basis, words);
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
