import { isNull } from "drizzle-orm";
import type { CoverageCell, CoverageCount } from "@/lib/domain/coverage";
import { countCoverage } from "@/lib/domain/coverage";
import { type EntryTask, entryTasks } from "@/lib/domain/entry-tasks";
import { DomainError } from "@/lib/domain/errors";
import { may } from "@/lib/domain/permissions";
import { reportingYearOn } from "@/lib/domain/reporting-years";
import { authorize } from "../authorize";
import type { Context } from "../context";
import { user } from "../schema/accounts";
import type { Catalogue } from "./catalogue";
import { countFollowUps } from "./comments";
import { readCoverage } from "./coverage";
import { listCalendar } from "./reporting-calendar";
import { type QueueRow, readReviewQueue } from "./review-queue";
import { listSubmissions, type SubmissionSummary } from "./submissions";

/** A form to be handed in, with why it came back and what somebody has to see to. */
export interface StaffTask extends EntryTask {
  submission: SubmissionSummary | null;
  followUps: number;
}

const requireAccount = ({ viewer }: Context) => {
  if (viewer.kind === "stranger") throw new DomainError("unauthenticated");
};

async function readCells(context: Context, catalogue: Catalogue): Promise<CoverageCell[]> {
  const forms = await readCoverage(context, catalogue);
  return forms.flatMap(({ units }) => units.flatMap(({ cells }) => cells));
}

/** What waits for a clerk: the forms of the account's scope that are still to be handed in. Throws unauthenticated. */
export async function readStaffHome(context: Context, catalogue: Catalogue): Promise<StaffTask[]> {
  requireAccount(context);
  const submissions = await listSubmissions(context, catalogue, { states: ["draft", "returned"] });
  const all = await listSubmissions(context, catalogue);
  const states = new Map(all.map(({ id, state }) => [id, state]));
  const followUps = await countFollowUps(context, catalogue, submissions);
  const { viewer } = context;
  const cells = (await readCells(context, catalogue)).filter(
    ({ unitId }) => viewer.kind === "system" || may(viewer, "enter", { unitId, units: catalogue.units }),
  );
  return entryTasks(cells, (id) => states.get(id) ?? null).map((task) => ({
    ...task,
    submission: submissions.find(({ id }) => id === task.submissionId) ?? null,
    followUps: (task.submissionId && followUps.get(task.submissionId)) || 0,
  }));
}

export interface CommanderHome {
  /** Oldest first. */
  waiting: QueueRow[];
  /** Forms that are late, begun or not. */
  overdue: CoverageCell[];
  /** Forms that were sent back and did not come again. */
  returned: SubmissionSummary[];
}

/** What waits for a commander's review, what is late, and what was sent back. Throws unauthenticated. */
export async function readCommanderHome(context: Context, catalogue: Catalogue): Promise<CommanderHome> {
  requireAccount(context);
  const waiting = await readReviewQueue(context, catalogue, {
    state: "submitted",
    due: null,
    unitId: "",
    formId: "",
  });
  const cells = await readCells(context, catalogue);
  return {
    // A clerk who stands for a commander sees more than he may decide on.
    waiting: waiting.filter(({ refusal }) => refusal !== "forbidden"),
    overdue: cells
      .filter(({ state }) => state === "overdue")
      .sort((a, b) => (a.dueOn ?? "").localeCompare(b.dueOn ?? "")),
    returned: await listSubmissions(context, catalogue, { states: ["returned"] }),
  };
}

export interface AdminHome {
  /** The latest year whose forms are open. */
  year: number | null;
  count: CoverageCount;
  overdue: CoverageCell[];
  /** Units that report in that year and have no clerk's account of their own. */
  unitsWithoutStaff: string[];
  /** Accounts that never chose a password. */
  neverSignedIn: number;
  /** The reporting year of today, where the calendar does not have it. */
  missingYear: number | null;
}

/** What an administrator has to see to: forms, accounts and calendar. Throws forbidden for all others. */
export async function readAdminHome(context: Context, catalogue: Catalogue): Promise<AdminHome> {
  const { viewer, db, today } = context;
  await authorize(context, "configure", viewer.kind === "account" ? viewer.unitId : null);
  const cells = await readCells(context, catalogue);
  const years = cells.filter(({ state }) => state !== "not-open").map(({ year }) => year);
  const year = years.length > 0 ? Math.max(...years) : null;
  const ofYear = cells.filter((each) => each.year === year);
  const accounts = await db
    .select({ role: user.role, unitId: user.unitId, mustChangePassword: user.mustChangePassword })
    .from(user)
    .where(isNull(user.disabledAt));
  const staffed = new Set(accounts.filter(({ role }) => role === "staff").map(({ unitId }) => unitId));
  const calendar = await listCalendar(db);
  const thisYear = reportingYearOn(today);
  const reporting = ofYear.filter(({ state }) => state !== "not-existing" && state !== "not-asked");
  return {
    year,
    count: countCoverage(ofYear),
    overdue: ofYear.filter(({ state }) => state === "overdue"),
    unitsWithoutStaff: [...new Set(reporting.map(({ unitId }) => unitId))].filter((id) => !staffed.has(id)),
    neverSignedIn: accounts.filter(({ mustChangePassword }) => mustChangePassword).length,
    missingYear: calendar.some((each) => each.year === thisYear) ? null : thisYear,
  };
}
