import type { Check } from "./checks/check";
import { checkClaims } from "./checks/claims";
import { checkNested } from "./checks/nested";
import { checkRivals } from "./checks/rivals";
import { subjectOf } from "./checks/stated";
import { categoryKey, type Dimension, type Measure } from "./measures";
import { observationsOf } from "./observations";
import { yearLabelOf } from "./reporting-years";
import type { Statement } from "./statements";

export const CONTRADICTION_KINDS = ["rivals", "checks", "totals"] as const;
/** rivals: two sources of one key; checks: figures that do not fit each other; totals: a stated one beside its parts' sum. */
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

export interface FoundContradiction {
  /** The same as long as the same statements contradict: notes are kept under it. */
  id: string;
  kind: Exclude<ContradictionKind, "totals">;
  check: Check;
  /** The statements that it names, the one at fault first. */
  statements: Statement[];
  /** To be looked at rather than surely wrong: two bases of one year, one figure told twice. */
  possible: boolean;
  /** Whether a commander ranked one of its rivals. */
  ranked: boolean;
}

/** The name of a stated total that its units contradict. */
export const totalId = (measureId: string, category: string, year: number): string =>
  `totals:${measureId}:${category}:${year}`;

function grouped(statements: readonly Statement[], by: (statement: Statement) => string): Statement[][] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const text = by(statement);
    const group = groups.get(text);
    if (group) group.push(statement);
    else groups.set(text, [statement]);
  }
  return [...groups.values()];
}

const counts = ({ status }: Statement) => status === "confirmed" || status === "approved";

/** Only statements of one time, or of one year's label, can be rivals: thousands are not compared with all. */
function rivalGroup(statement: Statement): string {
  const { kind, from, to } = statement.key.period;
  return `${subjectOf(statement)}|${kind}|${yearLabelOf(statement.key.period) ?? `${from}–${to}`}`;
}

/**
 * Everything among the statements that cannot all be true, each once: rivals of one key, figures of one
 * article or of the published whole that do not fit each other, a short time that exceeds the long one.
 * What is not published (drafts, superseded lines) contradicts nothing.
 */
export function contradictionsOf(
  statements: readonly Statement[],
  measures: readonly Measure[],
  dimensions: readonly Dimension[],
): FoundContradiction[] {
  const standing = statements.filter(counts);
  const published = observationsOf(standing).flatMap((each) => each.published ?? []);
  const articles = grouped(
    standing.filter(({ source }) => source.kind === "article"),
    ({ source }) => (source.kind === "article" ? source.articleId : ""),
  );
  const checksIn = (some: readonly Statement[]) => checkClaims(some, measures, dimensions).contradictions;
  const rivals = grouped(standing, rivalGroup).flatMap(checkRivals);
  const nested = grouped(published, subjectOf).flatMap((group) => {
    if (group.every(({ key }) => key.period.kind === "year" && key.period.basis === "reporting_year"))
      return [];
    const measure = measures.find(({ id }) => id === group[0]?.key.measureId);
    return measure ? checkNested(measure, group) : [];
  });
  const checks = [...articles.flatMap(checksIn), ...checksIn(published), ...nested];
  const byId = new Map(standing.map((statement) => [statement.id, statement]));
  const found = new Map<string, FoundContradiction>();
  for (const [kind, some] of [["rivals", rivals] as const, ["checks", checks] as const]) {
    for (const check of some) {
      const named = check.about.flatMap(({ statementId }) => byId.get(statementId ?? "") ?? []);
      const ids = named.map(({ id }) => id).sort();
      const id = `${check.message.code}:${ids.join(":")}`;
      if (found.has(id)) continue;
      const ranked = kind === "rivals" && named.some(({ preferred }) => preferred !== null);
      found.set(id, { id, kind, check, statements: named, possible: check.severity === "info", ranked });
    }
  }
  return [...found.values()];
}

/** The category that a contradiction is about; "" for the total. */
export const categoryOf = ({ statements: [first] }: FoundContradiction): string =>
  first ? categoryKey(first.key.categories) : "";
