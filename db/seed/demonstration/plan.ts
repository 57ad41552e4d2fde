import type { SubmissionState } from "@/lib/domain/submissions";
import { chance } from "./random";

/** What becomes of one unit's form of one year in the demonstration. */
export interface Plan {
  state: Exclude<SubmissionState, "locked"> | "none";
  /** Handed in before the period ended, so that every line is provisional. */
  early: boolean;
  corrected: boolean;
}

const WHOLE: Plan = { state: "approved", early: false, corrected: false };
const NONE: Plan = { ...WHOLE, state: "none" };

/** Gaps as offices have them: a year that nobody finds any more, a unit that was late. */
const GAPS: readonly string[] = [
  "huyen-duyen-hai/2020",
  "huyen-cau-ke/2012",
  "huyen-tra-cu/2013",
  "khoi-co-quan-tinh/2012",
  "khoi-co-quan-tinh/2013",
  "tinh-tra-vinh/2014",
  "tinh-tra-vinh/2020",
  "tinh-tra-vinh/2025",
  "tra-vinh-cu/2026",
];
const CORRECTED: readonly string[] = [
  "huyen-cang-long/2018",
  "thanh-pho-tra-vinh/2022",
  "huyen-tieu-can/2016",
];
const EARLY: readonly string[] = ["huyen-chau-thanh/2024", "huyen-cang-long/2024", "huyen-cau-ngang/2024"];

/** Communes in 2026: the year is being collected, and every state of review is there. */
function planOfCommune(unitId: string): Plan {
  const luck = chance("2026", unitId);
  if (unitId === "xa-cau-ke") return { ...WHOLE, state: "draft" };
  if (luck < 0.3) return { ...WHOLE, early: true };
  if (luck < 0.55) return { ...WHOLE, early: true, state: "submitted" };
  if (luck < 0.68) return { ...WHOLE, early: true, state: "returned" };
  if (luck < 0.84) return { ...WHOLE, state: "draft" };
  return NONE;
}

export function planOf(unitId: string, year: number): Plan {
  const key = `${unitId}/${year}`;
  if (GAPS.includes(key)) return NONE;
  if (year >= 2026) return planOfCommune(unitId);
  return { ...WHOLE, early: EARLY.includes(key), corrected: CORRECTED.includes(key) };
}

/** Sizes against a middling district; the two Duyên Hải and Trà Cú change on 15-05-2015. */
export function weightOf(unitId: string, year: number): number {
  const after2015 = year >= 2015;
  switch (unitId) {
    case "thanh-pho-tra-vinh":
      return 1.05;
    case "huyen-cang-long":
      return 1.25;
    case "huyen-tra-cu":
      return after2015 ? 1.12 : 1.3;
    case "huyen-duyen-hai":
      return after2015 ? 0.7 : 1.0;
    case "thi-xa-duyen-hai":
      return 0.55;
    case "khoi-co-quan-tinh":
      return 0.3;
    default:
      return year >= 2026 ? 0.21 * (0.75 + chance("weight", unitId) / 2) : 0.9 + chance("weight", unitId) / 4;
  }
}
