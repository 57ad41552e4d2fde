import type { Categories } from "../measures";
import type { Period } from "../periods";
import type { ClaimSource, Key, ReportSource, Statement, StatementStatus } from "../statements";
import type { Value } from "../values";
import { num } from "./values-fixture";

export const ON_21_JUNE_2017: Period = {
  kind: "as_of",
  from: "2017-06-21",
  to: "2017-06-21",
  fromPrecision: "day",
  toPrecision: "day",
  basis: "calendar",
};

const TO_21_JUNE_2017: Period = {
  kind: "span",
  from: null,
  to: "2017-06-21",
  fromPrecision: null,
  toPrecision: "day",
  basis: "unstated",
};

export const SINCE_2008: Period = { ...TO_21_JUNE_2017, from: "2008-01-01", fromPrecision: "year" };

export const CLUBS: Key = {
  measureId: "clubs",
  unitId: "tinh-tra-vinh",
  categories: {},
  period: ON_21_JUNE_2017,
};

type Changes = Partial<Omit<Statement, "source">>;

export function claim(id: string, value: Value, publishedAt: string, changes: Changes = {}): Statement {
  const source: ClaimSource = {
    kind: "article",
    articleId: `article-of-${id}`,
    articleTitle: "",
    publisher: "Công an Trà Vinh",
    publishedAt,
    ordinal: 1,
    quote: { exact: "", prefix: "", suffix: "", start: null, end: null },
    quoteLost: false,
    printed: "",
  };
  const effectiveAt = "2026-11-01T08:00:00Z";
  return { ...statement(id, value, "confirmed", source), effectiveAt, ...changes };
}

/** A line of a submission; `at` is the moment of approval. */
export function line(
  id: string,
  value: Value,
  status: StatementStatus,
  at: string | null,
  changes: Changes = {},
): Statement {
  const source: ReportSource = {
    kind: "report",
    submissionId: `submission-of-${id}`,
    reportNumber: "12/BC-CAT",
    reportDate: "2017-12-20",
    reportOffice: "Công an tỉnh",
  };
  return { ...statement(id, value, status, source), effectiveAt: at, ...changes };
}

function statement(
  id: string,
  value: Value,
  status: StatementStatus,
  source: Statement["source"],
): Statement {
  return {
    id,
    key: CLUBS,
    value,
    flags: [],
    status,
    source,
    effectiveAt: null,
    supersededAt: null,
    preferred: null,
    note: null,
  };
}

const OUTSIDE: Categories = { sector: "outside" };
const INSIDE: Categories = { sector: "inside" };

function seedClaim(ordinal: number, measureId: string, categories: Categories, period: Period, value: Value) {
  const key: Key = { measureId, unitId: "tinh-tra-vinh", categories, period };
  return claim(`seed-${ordinal}`, value, "2017-06-21", { key });
}

/** The nine claims of the seed article, without their quotes. */
export const SEED_CLAIMS: readonly Statement[] = [
  seedClaim(1, "material-pages", {}, TO_21_JUNE_2017, num(4000, "more_than")),
  seedClaim(2, "model-types", {}, ON_21_JUNE_2017, num(13)),
  seedClaim(3, "clubs", {}, ON_21_JUNE_2017, num(1360)),
  seedClaim(4, "model-types", OUTSIDE, ON_21_JUNE_2017, num(10)),
  seedClaim(5, "clubs", OUTSIDE, ON_21_JUNE_2017, num(747)),
  seedClaim(6, "model-types", INSIDE, ON_21_JUNE_2017, num(30)),
  seedClaim(7, "clubs", INSIDE, ON_21_JUNE_2017, num(613)),
  seedClaim(8, "commended-collectives", {}, SINCE_2008, num(118)),
  seedClaim(9, "commended-individuals", {}, SINCE_2008, num(1470)),
];
