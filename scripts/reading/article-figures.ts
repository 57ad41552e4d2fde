import { DIMENSIONS } from "@/db/seed/dimensions";
import { MEASURES } from "@/db/seed/measures";
import { UNITS } from "@/db/seed/units";
import { articleText, particularsOf } from "@/lib/domain/article-text";
import { type IsoDate, isIsoDate } from "@/lib/domain/dates";
import type { Proposal } from "@/lib/domain/reading/proposals";
import { readFigures } from "@/lib/domain/reading/read-figures";
import { today } from "@/lib/today";
import { UsageError } from "../running/command";

const LABELLED_DATE = /^DATE:[ \t]*(?:(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?)/m;
const LABELLED_YEAR = /^DATE:[^\n]*?\b((?:19|20)\d\d)\b/m;
const LABELLED_TITLE = /^TITLE:[ \t]*(.+)$/m;

/** The day of a labelled head ("DATE: 2022-01"), its last where only month or year is given. */
function labelledDate(text: string): IsoDate | null {
  const [, year, month, day] = LABELLED_DATE.exec(text) ?? [];
  if (!year) return null;
  if (day) return isIsoDate(`${year}-${month}-${day}`) ? `${year}-${month}-${day}` : null;
  const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0));
  return last.toISOString().slice(0, 10);
}

function labelledYear(text: string): IsoDate | null {
  const year = LABELLED_YEAR.exec(text)?.[1];
  return year ? `${year}-12-31` : null;
}

/** What the reader finds in a text, by the catalogue that a fresh installation has. */
export function readArticle(raw: string, date?: string): Proposal[] {
  if (date !== undefined && !isIsoDate(date)) throw new UsageError(`not a date: ${date}`);
  const text = articleText(raw);
  const head = particularsOf(text);
  const publishedOn = date ?? labelledDate(text) ?? head.publishedOn ?? labelledYear(text) ?? today();
  const title = LABELLED_TITLE.exec(text)?.[1]?.trim() ?? head.title ?? "";
  const catalogue = { measures: MEASURES, dimensions: DIMENSIONS, units: UNITS };
  return readFigures(text, { publishedOn, title }, catalogue);
}

/** A period as a person at the terminal reads it. */
export function periodWords({ period: { kind, from, to } }: Pick<Proposal, "period">): string {
  if (kind === "as_of") return `as of ${to}`;
  return kind === "year" ? to.slice(0, 4) : `${from ?? "…"} – ${to}`;
}

/** One line for one proposal. */
export function lineOf(proposal: Proposal): string {
  const { printed, value, of, qualifier, unit, measure, categories, place, level, movement, quote } =
    proposal;
  const cells = [
    movement ? "+" : "-",
    `${qualifier} ${value}${of === null ? "" : `/${of}`} ${unit} (${printed})`,
    [measure ?? "no measure of ours", ...Object.values(categories)].join(" "),
    place ?? "no place",
    periodWords(proposal),
    level,
    `“${quote.replaceAll("\n", " ")}”`,
  ];
  return cells.join(" | ");
}
