/** What the box beside a mark says on hover and focus. */
export interface MarkTip {
  /** "Trà Cú, 14/12/2024" */
  title: string;
  /** "210", "trên 130"; null where nothing was reported. */
  value: string | null;
  unit: string;
  /** Whole sentences or halves of one, joined by a middle dot. */
  notes: string[];
  /** "chưa duyệt", "số sơ bộ": drawn hatched. */
  state: string | null;
}

/** What every mark of a chart carries beside its place: whom it ties to, what is heard and what is shown. */
export interface MarkInfo {
  /** Null for what is computed and for gaps, which no one stated. */
  statementId: string | null;
  /** lib/domain/evidence: the id of the quote or report; null where there is none to go to. */
  evidenceId: string | null;
  /** As stored, for tests and downloads; null for a gap. */
  value: number | null;
  label: string;
  tip: MarkTip;
  /** The time of what no statement tells: an event, the life of units. */
  during?: { from: string | null; to: string | null };
}

/** A number with its unit of measure; a per cent sign follows without a space. */
const withUnit = (value: string, unit: string): string =>
  unit === "%" ? `${value}%` : `${value} ${unit}`.trim();

/** One sentence out of a tip: "Trà Cú, 14/12/2024: 210 câu lạc bộ. Chưa duyệt." */
export function labelOf(tip: MarkTip): string {
  const said = tip.value === null ? tip.notes[0] : withUnit(tip.value, tip.unit);
  const rest = tip.value === null ? tip.notes.slice(1) : tip.notes;
  return [`${tip.title}: ${said ?? ""}`, ...rest, ...(tip.state ? [tip.state] : [])].join(". ");
}

/** A mark from its tip, with the sentence that says the same. */
export function markInfo(
  ties: { statementId: string | null; evidenceId: string | null; value: number | null },
  tip: MarkTip,
): MarkInfo {
  return { ...ties, label: labelOf(tip), tip };
}
