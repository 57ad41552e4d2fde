import type { Timing } from "@/lib/domain/measures";
import {
  BOUNDARIES_SINCE,
  FIRST_COMMUNE_YEAR,
  FIRST_YEAR,
  LAST_DISTRICT_YEAR,
} from "@/lib/domain/record-years";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import { slugOf } from "@/lib/domain/slugs";
import { COMMUNES } from "./communes";
import type { SeedCategory } from "./dimensions";
import { UNITS } from "./units";

export const FORMS = [
  { id: "D", name: { vi: "Biểu cấp huyện", en: "District form" } },
  { id: "B", name: { vi: "Biểu khối cơ quan tỉnh", en: "Provincial block form" } },
  { id: "P", name: { vi: "Biểu toàn tỉnh", en: "Province form (stated totals)" } },
  { id: "C", name: { vi: "Biểu cấp xã", en: "Commune form" } },
] as const;
export type FormId = (typeof FORMS)[number]["id"];

/** Which unit reports on which form, in which years. */
export const FORM_UNITS: readonly {
  form: FormId;
  unitId: string;
  fromYear: number;
  toYear: number | null;
}[] = [
  ...UNITS.filter((unit) => unit.tile).map((unit) => ({
    form: "D" as const,
    unitId: unit.id,
    fromYear: unit.id === "thi-xa-duyen-hai" ? BOUNDARIES_SINCE : FIRST_YEAR,
    toYear: LAST_DISTRICT_YEAR,
  })),
  { form: "B", unitId: "khoi-co-quan-tinh", fromYear: FIRST_YEAR, toYear: LAST_DISTRICT_YEAR },
  { form: "P", unitId: "tinh-tra-vinh", fromYear: FIRST_YEAR, toYear: LAST_DISTRICT_YEAR },
  { form: "P", unitId: "tra-vinh-cu", fromYear: FIRST_COMMUNE_YEAR, toYear: null },
  ...COMMUNES.map(([, name]) => ({
    form: "C" as const,
    unitId: slugOf(name),
    fromYear: FIRST_COMMUNE_YEAR,
    toYear: null,
  })),
];

/** Years of the record with their bounds; back entry (to 2025) has no deadline. */
export const REPORTING_YEARS = Array.from({ length: FIRST_COMMUNE_YEAR - FIRST_YEAR + 1 }, (_, index) => {
  const year = FIRST_YEAR + index;
  const backEntry = year <= LAST_DISTRICT_YEAR;
  return {
    year,
    periodFrom: reportingYearPeriod(year).from,
    periodTo: reportingYearPeriod(year).to,
    opensOn: `${year}-11-01`,
    dueOn: backEntry ? null : `${year + 1}-01-15`,
    closesOn: backEntry ? null : `${year + 1}-03-31`,
  };
});

const ROWS_LEFT_OUT: Record<FormId, readonly string[]> = {
  D: [],
  P: [],
  B: ["sector=outside", "place-kind=residential-area", "place-kind=commune"],
  C: ["place-kind=commune"],
};

/** Whether a form asks for a category at all; the block has no residential areas, a commune holds no communes. */
export const asksFor = (form: FormId, categoryKey: string): boolean =>
  !ROWS_LEFT_OUT[form].includes(categoryKey);

/**
 * The years in which a category can be asked for: a stock's category must be valid on the last day
 * of the reporting year, any other on some day of it.
 */
export function yearsOfCategory(
  category: SeedCategory,
  timing: Timing,
): { fromYear: number; toYear: number | null } {
  const years = REPORTING_YEARS.filter(({ periodFrom, periodTo }) => {
    const firstDay = timing === "stock" ? periodTo : periodFrom;
    return (category.validFrom ?? "") <= periodTo && (category.validTo ?? "9999") >= firstDay;
  }).map(({ year }) => year);
  return {
    fromYear: Math.max(FIRST_YEAR, years[0] ?? FIRST_YEAR),
    toYear: category.validTo ? (years.at(-1) ?? FIRST_YEAR) : null,
  };
}
