import { addDays, daysBetween, laterOf } from "@/lib/domain/dates";
import { FIRST_COMMUNE_YEAR, FIRST_YEAR } from "@/lib/domain/record-years";
import { reportingWindow, reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { Value } from "@/lib/domain/values";
import type { Context } from "../context";
import { type Catalogue, readCatalogue } from "../read/catalogue";
import { askedFacets } from "../read/form-context";
import { approveSubmission } from "../write/submission/approve";
import { correctSubmission } from "../write/submission/correct";
import { returnSubmission } from "../write/submission/return";
import { type DemoAccount, makeDemoAccounts } from "./demonstration/accounts";
import { DEMO_ARTICLES } from "./demonstration/articles";
import { asReported, inventedFigures } from "./demonstration/figures";
import { type FormToFill, fillForm, formsOfYear, handIn } from "./demonstration/fill-form";
import { planOf, weightOf } from "./demonstration/plan";
import { chance } from "./demonstration/random";
import { setTargets } from "./demonstration/targets";
import { storeArticle } from "./seed-article";

/** The year that is being collected was handed in on this day at the latest. */
const COLLECTED_ON = "2026-11-16";
const DAYS_TO_REVIEW = 6;

interface Demo {
  context: Context;
  catalogue: Catalogue;
  staff: DemoAccount;
  commander: DemoAccount;
}

const as = ({ context }: Demo, viewer: DemoAccount, day: string): Context => ({
  ...context,
  viewer,
  today: day,
  now: new Date(`${day}T03:00:00Z`),
});

function shareOfYear(from: string, to: string, year: number): number {
  const whole = reportingYearPeriod(year);
  return (daysBetween(from, to) + 1) / (daysBetween(whole.from, whole.to) + 1);
}

/** The invented figures of a unit that reports by itself (district, block, commune). */
function valuesOfUnit(
  { catalogue }: Demo,
  formId: string,
  unitId: string,
  year: number,
): Map<string, number> {
  const unit = catalogue.units.find(({ id }) => id === unitId);
  const window = unit ? reportingWindow(unit, year) : null;
  if (!window) return new Map();
  return inventedFigures(
    catalogue.measures,
    askedFacets(catalogue, formId, year),
    { id: unitId, weight: weightOf(unitId, year) },
    { year, share: shareOfYear(window.from, window.to, year) },
  );
}

/** The province states its own totals: the sum of its units, in some years off by a few, and kinds by their own rule. */
function valuesOfProvince(demo: Demo, year: number): Map<string, number> {
  const parts = formsOfYear(demo.catalogue, year)
    .filter(({ formId }) => formId === "D" || formId === "B")
    .map(({ formId, unitId }) => valuesOfUnit(demo, formId, unitId, year));
  const kinds = new Set(
    demo.catalogue.measures.filter(({ rollup }) => rollup === "distinct").map(({ id }) => id),
  );
  return new Map(
    askedFacets(demo.catalogue, "P", year).map(({ id, measureId }) => {
      const values = parts.flatMap((part) => part.get(id) ?? []);
      if (kinds.has(measureId)) return [id, Math.round(Math.max(0, ...values) * 1.4)];
      const sum = values.reduce((added, value) => added + value, 0);
      const slip = chance("slip", id, year) < 0.02 ? Math.round(sum * 0.02) : 0;
      return [id, sum + slip];
    }),
  );
}

const inventedValues = (demo: Demo, { formId, unitId }: { formId: string; unitId: string }, year: number) =>
  formId === "P" ? valuesOfProvince(demo, year) : valuesOfUnit(demo, formId, unitId, year);

function formToFill(
  demo: Demo,
  { formId, unitId }: { formId: string; unitId: string },
  year: number,
  day: string,
) {
  const numbers = inventedValues(demo, { formId, unitId }, year);
  const asked = new Set(askedFacets(demo.catalogue, formId, year).map(({ id }) => id));
  const values = new Map<string, Value>();
  for (const [facetId, value] of numbers) {
    if (!asked.has(facetId)) continue;
    values.set(
      facetId,
      formId === "P"
        ? { kind: "number", value, qualifier: "exact" }
        : asReported(facetId, unitId, year, value),
    );
  }
  const number = 10 + Math.floor(chance("report", unitId, year) * 480);
  return {
    formId,
    unitId,
    year,
    values,
    report: { number: `${number}/BC-MH`, date: day, office: "Cơ quan minh họa" },
  } satisfies FormToFill;
}

/** The day on which a form was handed in: late in the year where early, else in the January after. */
function dayOfHandIn(demo: Demo, unitId: string, year: number, early: boolean): string {
  if (year >= FIRST_COMMUNE_YEAR) return addDays(COLLECTED_ON, -Math.floor(chance("day", unitId) * 12));
  const unit = demo.catalogue.units.find(({ id }) => id === unitId);
  const end = (unit && reportingWindow(unit, year)?.to) ?? reportingYearPeriod(year).to;
  const days = Math.floor(chance("day", unitId, year) * 20);
  if (early) return addDays(end, -3 - Math.floor(days / 4));
  // The districts ended in June 2025 and were still asked for their last figures in November.
  return addDays(laterOf(end, `${year}-11-01`) ?? end, 14 + days);
}

async function correct(demo: Demo, submissionId: string, version: number, form: FormToFill, day: string) {
  const staff = as(demo, demo.staff, day);
  const { id } = await correctSubmission(staff, {
    submissionId,
    version,
    reason: "Rà soát lại sổ theo dõi (lý do minh họa)",
  });
  const values = new Map(form.values);
  for (const facetId of ["clubs", "clubs/sector=outside", "members"]) {
    const old = values.get(facetId);
    if (old?.kind === "number") values.set(facetId, { ...old, value: old.value + 7 });
  }
  const corrected = {
    ...form,
    values,
    report: { ...form.report, number: `${form.report.number}-DC`, date: day },
  };
  const filled = await fillForm(staff, corrected);
  const handed = await handIn(staff, { id, version: filled.version }, corrected);
  await approveSubmission(as(demo, demo.commander, addDays(day, DAYS_TO_REVIEW)), {
    submissionId: id,
    version: handed,
  });
}

async function playForm(
  demo: Demo,
  reporter: { formId: string; unitId: string },
  year: number,
): Promise<void> {
  const plan = planOf(reporter.unitId, year);
  if (plan.state === "none") return;
  const day = dayOfHandIn(demo, reporter.unitId, year, plan.early);
  const form = formToFill(demo, reporter, year, day);
  const staff = as(demo, demo.staff, day);
  if (plan.state === "draft") {
    const half = new Map([...form.values].slice(0, Math.ceil(form.values.size / 2)));
    await fillForm(staff, { ...form, values: half });
    return;
  }
  const filled = await fillForm(staff, form);
  const version = await handIn(staff, filled, form);
  const seen = { submissionId: filled.id, version };
  const commander = as(demo, demo.commander, addDays(day, DAYS_TO_REVIEW));
  if (plan.state === "returned") {
    await returnSubmission(commander, {
      ...seen,
      reason: "Đề nghị đối chiếu số thành viên với báo cáo giấy",
    });
  }
  if (plan.state !== "approved") return;
  const approved = await approveSubmission(commander, seen);
  if (plan.corrected) await correct(demo, filled.id, approved.version, form, addDays(day, 40));
}

/**
 * Fills an empty database with the demonstration: invented accounts, articles and figures, by the same
 * doors as everything else. The same figures each time; nothing in it is real.
 */
export async function seedDemonstration(context: Context): Promise<void> {
  const accounts = await makeDemoAccounts(context);
  const staff = accounts["can-bo"];
  const commander = accounts["chi-huy"];
  if (!staff || !commander) throw new RangeError("the demonstration lacks an account");
  const demo: Demo = { context, catalogue: await readCatalogue(context), staff, commander };
  for (const article of DEMO_ARTICLES) await storeArticle(context, article);
  for (let year = FIRST_YEAR; year <= FIRST_COMMUNE_YEAR; year += 1) {
    for (const reporter of formsOfYear(demo.catalogue, year)) await playForm(demo, reporter, year);
  }
  await setTargets({ ...context, viewer: staff }, demo.catalogue, (unitId, year) => {
    const reporter = formsOfYear(demo.catalogue, year).find((each) => each.unitId === unitId);
    return reporter ? inventedValues(demo, reporter, year) : new Map();
  });
}
