import { randomUUID } from "node:crypto";
import { parseCategoryKey } from "@/lib/domain/measures";
import type { Role, Viewer } from "@/lib/domain/permissions";
import type { Db } from "./client";
import { type Context, SYSTEM } from "./context";
import { type Facet, readCatalogue } from "./read/catalogue";
import { askedFacets } from "./read/form-context";
import { user } from "./schema/accounts";
import type { SeedArticle } from "./seed/article";
import { storeArticle } from "./seed/seed-article";
import { insertAccount } from "./write/account/create";
import { approveSubmission } from "./write/submission/approve";
import type { LineInput } from "./write/submission/inputs";
import { openSubmission } from "./write/submission/open";
import { returnSubmission } from "./write/submission/return";
import { saveSubmission } from "./write/submission/save";
import { submitSubmission } from "./write/submission/submit";

export type AccountViewer = Extract<Viewer, { kind: "account" }>;

/** An account without a password: enough to act, not to sign in, and quick to make. */
export async function freshAccount(db: Db, role: Role, unitId: string | null = null): Promise<AccountViewer> {
  const id = randomUUID();
  const username = `${role}-${id.slice(0, 8)}`;
  const name = `Tài khoản ${username}`;
  await db.insert(user).values({
    id,
    name,
    username,
    role,
    unitId,
    email: `${username}@accounts.invalid`,
    mustChangePassword: false,
  });
  return { kind: "account", id, name, role, unitId };
}

/** An account that can sign in with its password. */
export async function freshSignIn(
  db: Db,
  fields: { role?: Role; unitId?: string | null; password?: string; mustChangePassword?: boolean } = {},
): Promise<AccountViewer & { username: string; password: string }> {
  const {
    role = "staff",
    unitId = null,
    password = "mật khẩu thử 2027",
    mustChangePassword = false,
  } = fields;
  const username = `${role}-${randomUUID().slice(0, 8)}`;
  const name = `Tài khoản ${username}`;
  const id = await insertAccount(db, { username, name, role, unitId, password, mustChangePassword });
  return { kind: "account", id, name, role, unitId, username, password };
}

export interface FormKey {
  formId: string;
  unitId: string;
  year: number;
}

/** A district's form of a year for which nothing was entered before. */
export const DISTRICT_FORM: FormKey = { formId: "D", unitId: "huyen-cang-long", year: 2018 };

export const REPORT = { number: "118/BC-CAH", date: "2019-01-08", office: "Công an huyện" };

/** A total that splits evenly among one to five categories, so that every breakdown adds up to it. */
const EVEN = 60;

function evenValue(facet: Facet, asked: readonly Facet[], size: number): number {
  const [dimension] = Object.keys(parseCategoryKey(facet.categoryKey));
  const siblings = asked.filter(
    ({ measureId, categoryKey }) =>
      measureId === facet.measureId && dimension && dimension in parseCategoryKey(categoryKey),
  );
  const hasTotal = asked.some((each) => each.measureId === facet.measureId && each.categoryKey === "");
  return hasTotal && dimension ? (EVEN * size) / siblings.length : EVEN * size;
}

/** Every cell of a form, filled so that no check has anything to say; `size` sets units apart. */
export async function completeLines(
  context: Pick<Context, "db">,
  { formId, year }: FormKey,
  size = 1,
): Promise<LineInput[]> {
  const asked = askedFacets(await readCatalogue(context), formId, year);
  return asked.map((facet) => ({
    facetId: facet.id,
    value: { kind: "number", value: evenValue(facet, asked, size), qualifier: "exact" },
    note: null,
  }));
}

export interface FilledSubmission {
  submissionId: string;
  version: number;
}

/** A draft with every cell filled and its report named, opened and saved by `staff`. */
export async function draftSubmission(
  staff: Context,
  key: FormKey = DISTRICT_FORM,
  size = 1,
): Promise<FilledSubmission> {
  const { id: submissionId } = await openSubmission(staff, key);
  const lines = await completeLines(staff, key, size);
  const { version } = await saveSubmission(staff, { submissionId, version: 1, report: REPORT, lines });
  return { submissionId, version };
}

/** A complete form that waits for its review. */
export async function submittedSubmission(
  staff: Context,
  key: FormKey = DISTRICT_FORM,
  size = 1,
): Promise<FilledSubmission> {
  const draft = await draftSubmission(staff, key, size);
  const { version } = await submitSubmission(staff, draft);
  return { ...draft, version };
}

/** One that was sent back with a reason. */
export async function returnedSubmission(
  staff: Context,
  commander: Context,
  key: FormKey = DISTRICT_FORM,
): Promise<FilledSubmission> {
  const submitted = await submittedSubmission(staff, key);
  const { version } = await returnSubmission(commander, { ...submitted, reason: "Đối chiếu lại số hộ" });
  return { ...submitted, version };
}

/** One whose lines are the published values. */
export async function approvedSubmission(
  staff: Context,
  commander: Context,
  key: FormKey = DISTRICT_FORM,
  size = 1,
): Promise<FilledSubmission> {
  const submitted = await submittedSubmission(staff, key, size);
  const { version } = await approveSubmission(commander, submitted);
  return { ...submitted, version };
}

/** A published article with its clauses, quotes and confirmed claims, as the seed stores one. */
export async function articleWithClaims(db: Db, article: SeedArticle, at: Date): Promise<void> {
  await storeArticle({ db, viewer: SYSTEM, today: at.toISOString().slice(0, 10), now: at }, article);
}
