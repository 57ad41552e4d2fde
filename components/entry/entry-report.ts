import type { ReportFields } from "@/db/write/submission/save-cells";
import type { ReportKeeper } from "./entry-sync";

export const REPORT_FIELDS = ["number", "date", "office"] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];
export type ReportText = Readonly<Record<ReportField, string>>;

const textsOf = (fields: ReportFields): ReportText => ({
  number: fields.number ?? "",
  date: fields.date ?? "",
  office: fields.office ?? "",
});
const fieldsOf = ({ number, date, office }: ReportText): ReportFields => ({
  number: number.trim() || null,
  date: date || null,
  office: office.trim() || null,
});

export interface ReportState {
  typed: ReportText;
  base: ReportFields;
  clashes: Partial<Record<ReportField, string>>;
}

/** The signed report's number, date and office while they are typed, with what the server holds. */
export class EntryReport implements ReportKeeper {
  typed: ReportText;
  base: ReportFields;
  /** Fields that somebody else changed meanwhile, with what they hold now. */
  clashes: Partial<Record<ReportField, string>> = {};
  /** What it holds, as one value that is another one after each change. */
  state: ReportState;
  readonly #unitId: string;
  readonly #listeners = new Set<() => void>();

  constructor(unitId: string, base: ReportFields) {
    this.#unitId = unitId;
    this.base = base;
    this.typed = textsOf(base);
    this.state = { typed: this.typed, base, clashes: this.clashes };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  type(field: ReportField, text: string): void {
    this.typed = { ...this.typed, [field]: text };
    this.#tell();
  }

  /** Takes up what was typed earlier on what was seen then; what somebody else wrote since is a clash. */
  takeUp(field: ReportField, text: string, seen: string | null): void {
    this.typed = { ...this.typed, [field]: text };
    const standing = this.base[field] ?? "";
    if (standing !== (seen ?? "") && standing !== text.trim()) {
      this.clashes = { ...this.clashes, [field]: standing };
    }
    this.#tell();
  }

  get dirty(): boolean {
    return REPORT_FIELDS.some((field) => (fieldsOf(this.typed)[field] ?? "") !== (this.base[field] ?? ""));
  }

  /** Takes the other's text, or keeps one's own over it. */
  choose(field: ReportField, whose: "mine" | "theirs"): void {
    const theirs = this.clashes[field];
    const { [field]: _chosen, ...rest } = this.clashes;
    this.clashes = rest;
    if (whose === "theirs" && theirs !== undefined) this.typed = { ...this.typed, [field]: theirs };
    this.#tell();
  }

  outgoing(unitId: string): { mine: ReportFields; base: ReportFields } | null {
    if (unitId !== this.#unitId || !this.dirty) return null;
    const mine = fieldsOf(this.typed);
    // A field in a clash waits for its choice: it is sent as it stands, which changes nothing.
    const settled = Object.fromEntries(
      REPORT_FIELDS.map((field) => [field, field in this.clashes ? this.base[field] : mine[field]]),
    ) as unknown as ReportFields;
    const changes = REPORT_FIELDS.some((field) => (settled[field] ?? "") !== (this.base[field] ?? ""));
    return changes ? { mine: settled, base: this.base } : null;
  }

  settle(unitId: string, standing: ReportFields, clashing: readonly ReportField[]): void {
    if (unitId !== this.#unitId) return;
    const now = textsOf(standing);
    const before = textsOf(this.base);
    for (const field of REPORT_FIELDS) {
      if (clashing.includes(field)) this.clashes = { ...this.clashes, [field]: now[field] };
      else if (this.typed[field] === before[field]) this.typed = { ...this.typed, [field]: now[field] };
    }
    this.base = standing;
    this.#tell();
  }

  #tell(): void {
    this.state = { typed: this.typed, base: this.base, clashes: this.clashes };
    for (const listener of this.#listeners) listener();
  }
}
