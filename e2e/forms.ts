import { expect, type Locator, type Page } from "playwright/test";
import type { Connection } from "@/db/client";
import type { Context } from "@/db/context";
import { draftSubmission, type FormKey, freshAccount } from "@/db/factories";
import { TODAY } from "./stage";

/*
 * Forms of the real site for the journeys: each takes unit and years of its own, so that they may run in
 * any order, at once and again.
 */

const YEARS = [2018, 2021, 2024, 2014, 2019, 2023, 2017, 2020, 2016, 2013, 2022];

/** The form of a district for a year that nobody reported yet, nor any of so many years before it. */
export async function unreportedForm(
  owner: Connection,
  unitId: string,
  before = 0,
  suits: (year: number) => boolean = () => true,
): Promise<FormKey> {
  const { rows } = await owner.pool.query<{ year: number }>(
    "SELECT year FROM submission WHERE unit_id = $1",
    [unitId],
  );
  const taken = new Set(rows.map(({ year }) => year));
  const free = (year: number) =>
    suits(year) && Array.from({ length: before + 1 }).every((_, back) => !taken.has(year - back));
  const year = YEARS.find(free);
  if (!year) throw new Error(`every year of ${unitId} was reported`);
  return { formId: "D", unitId, year };
}

/** A clerk and a commander of the whole province who act through the write door, without a browser. */
export async function actors(owner: Connection): Promise<{ staff: Context; commander: Context }> {
  const context = async (role: "staff" | "commander"): Promise<Context> => ({
    db: owner.db,
    viewer: await freshAccount(owner.db, role),
    today: TODAY,
    now: new Date(),
  });
  return { staff: await context("staff"), commander: await context("commander") };
}

/** The field of a row, by the whole name of the row. */
export const cell = (page: Page, name: string): Locator => page.getByRole("textbox", { name, exact: true });

export const summary = (page: Page): Locator => page.getByRole("main").getByRole("alert");
export const status = (page: Page): Locator => page.getByRole("main").getByRole("status");
export const handIn = (page: Page) => page.getByRole("button", { name: "Gửi duyệt" }).click();
/** Waits until everything typed is on the server. */
export async function saved(page: Page): Promise<void> {
  // The line follows the cells a frame later: until then it may still tell of what was saved before.
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
  await expect(status(page)).toHaveText(/^Đã lưu lúc/);
}

/** Holds a form in the database, so that a save waits: `save` begins it, `meanwhile` is told who waits. */
export async function whileHeld(
  owner: Connection,
  submissionId: string,
  save: () => Promise<void>,
  meanwhile: (waiting: number[]) => Promise<void>,
): Promise<void> {
  const holder = await owner.pool.connect();
  try {
    const { rows: own } = await holder.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    await holder.query("BEGIN");
    await holder.query("SELECT FROM submission WHERE id = $1 FOR UPDATE", [submissionId]);
    await save();
    // Asked through another connection: inside its transaction the holder would see no newcomer.
    const waiting = async () => {
      const { rows } = await owner.pool.query<{ pid: number }>(
        "SELECT pid FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))",
        [own[0]?.pid],
      );
      return rows.map(({ pid }) => pid);
    };
    await expect.poll(async () => (await waiting()).length).toBeGreaterThan(0);
    await meanwhile(await waiting());
  } finally {
    await holder.query("ROLLBACK");
    holder.release();
  }
}

/** What the database holds of a form, by facet. */
export async function storedValues(owner: Connection, submissionId: string): Promise<Record<string, number>> {
  const { rows } = await owner.pool.query<{ facet_id: string; value: string }>(
    "SELECT facet_id, value FROM statement WHERE submission_id = $1",
    [submissionId],
  );
  return Object.fromEntries(rows.map(({ facet_id, value }) => [facet_id, Number(value)]));
}

/** What the change record says a form holds: every saved cell, played from the first to the last. */
export async function recordedValues(
  owner: Connection,
  submissionId: string,
): Promise<Record<string, number>> {
  const { rows } = await owner.pool.query<{ cells: { cell: string; after: string | null }[] }>(
    "SELECT cells FROM change WHERE subject_id = $1 AND verb = 'submission.save' ORDER BY id",
    [submissionId],
  );
  const held: Record<string, number> = {};
  for (const { cell: facetId, after } of rows.flatMap(({ cells }) => cells)) {
    if (facetId.startsWith("report")) continue;
    if (after === null) delete held[facetId];
    else held[facetId] = Number(after.split(" ")[1]);
  }
  return held;
}

/** Opens a form, and waits for the keys of its table, which are its script's. */
export async function openForm(page: Page, submissionId: string): Promise<void> {
  await page.goto(`/entry/${submissionId}`);
  // Only now it says so: before, a field is as the browser has it.
  await expect(status(page)).toHaveText("Tự lưu khi nhập");
}

/** Opens the draft of a complete form that nobody else uses. */
export async function openDraft(page: Page, owner: Connection, unitId: string) {
  const key = await unreportedForm(owner, unitId);
  const { staff } = await actors(owner);
  const { submissionId } = await draftSubmission(staff, key);
  await openForm(page, submissionId);
  return submissionId;
}
