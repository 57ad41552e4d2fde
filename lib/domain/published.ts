import type { Statement } from "./statements";

export interface PublishedValue {
  published: Statement | null;
  /** The other statements that count, the next best first. */
  rivals: Statement[];
}

const moment = (iso: string | null | undefined): number => (iso ? Date.parse(iso) : Number.NaN);

/** Whether a statement counted at the moment: confirmed or approved by then, not yet superseded. */
function countedAt(statement: Statement, at: number): boolean {
  const { status, effectiveAt, supersededAt } = statement;
  if (status !== "confirmed" && status !== "approved" && status !== "superseded") return false;
  if (effectiveAt === null || moment(effectiveAt) > at) return false;
  return supersededAt === null ? status !== "superseded" : moment(supersededAt) > at;
}

/** The moment of the ranking that was in force at `at`; null where none was. */
function rankedAt({ preferred, ranks }: Statement, at: number): number | null {
  const all = ranks ?? (preferred ? [{ at: preferred.at, until: null }] : []);
  const inForce = all.filter((rank) => {
    const until = rank.until === null ? Number.POSITIVE_INFINITY : moment(rank.until);
    // Now is later than every recorded moment: what was taken back at all is not in force now.
    return moment(rank.at) <= at && (rank.until === null || at < until);
  });
  return inForce.length === 0 ? null : Math.max(...inForce.map((rank) => moment(rank.at)));
}

/** Negative where `a` goes before `b`. */
function byRank(a: Statement, b: Statement, at: number): number {
  const [rankA, rankB] = [rankedAt(a, at), rankedAt(b, at)];
  if (rankA !== null || rankB !== null) {
    const later = (rankB ?? Number.NEGATIVE_INFINITY) - (rankA ?? Number.NEGATIVE_INFINITY);
    if (later !== 0) return later;
  }
  if (a.source.kind !== b.source.kind) return a.source.kind === "report" ? -1 : 1;
  if (a.source.kind === "article" && b.source.kind === "article") {
    const published = moment(b.source.publishedAt) - moment(a.source.publishedAt);
    const confirmed = moment(a.effectiveAt) - moment(b.effectiveAt);
    return published || confirmed || a.id.localeCompare(b.id, "en");
  }
  return moment(b.effectiveAt) - moment(a.effectiveAt) || a.id.localeCompare(b.id, "en");
}

/**
 * Which of the statements of ONE key is its published value: the one ranked preferred last, else the
 * latest approved line, else the claim whose article was published last, then the one confirmed first.
 * `asOf`, an ISO moment, asks what was published then. Drafts, submitted and returned lines never count.
 * Throws RangeError where `asOf` is no moment.
 */
export function publishedValue(statements: readonly Statement[], asOf?: string): PublishedValue {
  const at = asOf === undefined ? Number.POSITIVE_INFINITY : Date.parse(asOf);
  if (Number.isNaN(at)) throw new RangeError(`not a moment: ${asOf}`);
  // Now is later than every recorded moment: whatever was superseded at all is superseded now.
  const counting = statements.filter((statement) => countedAt(statement, at));
  const [published = null, ...rivals] = counting.sort((a, b) => byRank(a, b, at));
  return { published, rivals };
}

/** The submitted line handed in last, for signed-in readers who ask for what is not yet approved. */
export function latestPending(statements: readonly Statement[]): Statement | null {
  const handedIn = (s: Statement) =>
    moment(s.submittedAt ?? (s.source.kind === "report" ? s.source.reportDate : null)) || 0;
  const pending = statements.filter(({ status }) => status === "submitted");
  return pending.sort((a, b) => handedIn(b) - handedIn(a) || b.id.localeCompare(a.id, "en"))[0] ?? null;
}
