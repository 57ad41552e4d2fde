import { addDays, type IsoDate } from "./dates";
import { reportingYearOn } from "./reporting-years";
import { slugOf } from "./slugs";
import { type LocalName, SUCCESSION_KINDS, type Succession, type Unit, type UnitKind } from "./units";
import { existedIn } from "./validity";

/** What can happen to units: a succession, or an end without one. */
export const UNIT_CHANGE_KINDS = [...SUCCESSION_KINDS, "end"] as const;
export type UnitChangeKind = (typeof UNIT_CHANGE_KINDS)[number];

export interface NewUnit {
  kind: UnitKind;
  name: LocalName;
  shortName: LocalName;
  /** Its official code, where it has one already. */
  code: string | null;
}

export interface UnitChange {
  kind: UnitChangeKind;
  fromIds: readonly string[];
  /** The unit that takes over where it exists already. */
  toId: string | null;
  /** The one that is made. */
  created: NewUnit | null;
  /** First day of the new order. */
  date: IsoDate;
  legalBasis: string;
  /** For a split: whether the old unit is dissolved with it. */
  dissolves: boolean;
}

interface Reports {
  formId: string;
  unitId: string;
  fromYear: number;
  toYear: number | null;
}

export interface ChangedUnits {
  /** Units that end, with their last day and the last year for which they report; null where they never do. */
  ended: { unitId: string; lastDay: IsoDate; lastYear: number | null }[];
  created: { unit: Unit; formId: string | null; fromYear: number } | null;
  successions: Succession[];
}

export type UnitChangePlan =
  | { kind: "plan"; plan: ChangedUnits }
  /** The fields that make no sense, as the form names them. */
  | { kind: "wrong"; fields: string[] };

/** Which kinds make a unit, and which end the old ones. */
const MAKES: Readonly<Record<UnitChangeKind, "always" | "maybe" | "never">> = {
  rename: "always",
  split: "always",
  merge: "maybe",
  transfer: "never",
  end: "never",
};
const endsOld = ({ kind, dissolves }: UnitChange) =>
  kind === "rename" || kind === "merge" || kind === "end" || (kind === "split" && dissolves);

/** Whether the kind asks for a new unit: always, as an alternative to a present one, or never. */
export const makesUnit = (kind: UnitChangeKind) => MAKES[kind];

/**
 * What a change makes of units, reports and successions, or the fields that keep it from being one. It ends
 * and adds; nothing that was is taken away.
 */
export function planUnitChange(
  catalogue: { units: readonly Unit[]; formUnits: readonly Reports[] },
  change: UnitChange,
): UnitChangePlan {
  const { kind, date, legalBasis, created } = change;
  const before = addDays(date, -1);
  const unitOf = (id: string) => catalogue.units.find((unit) => unit.id === id);
  const from = change.fromIds.flatMap((id) => unitOf(id) ?? []);
  const standing = (unit: Unit) =>
    existedIn(unit, before, before) && (unit.validTo === null || unit.validTo >= date);
  const to = change.toId === null ? null : unitOf(change.toId);
  const wrong: string[] = [];
  const takesOver = kind === "merge" && to !== null;
  if (from.length === 0 || from.length !== new Set(change.fromIds).size || !from.every(standing))
    wrong.push("fromIds");
  else if (kind === "merge" && from.length + (takesOver ? 1 : 0) < 2) wrong.push("fromIds");
  else if (kind !== "merge" && from.length > 1) wrong.push("fromIds");
  if (kind !== "end" && MAKES[kind] !== "always" && !created) {
    if (!to || !standing(to) || change.fromIds.includes(to.id)) wrong.push("toId");
  }
  const newId = created ? slugOf(created.name.vi) : null;
  if (MAKES[kind] === "always" && !created) wrong.push("nameVi");
  if (created) {
    if (!newId || unitOf(newId)) wrong.push("nameVi");
    if (
      created.code !== null &&
      codeTaken(catalogue.units, created.code, date, endsOld(change) ? change.fromIds : [])
    ) {
      wrong.push("code");
    }
  }
  if (legalBasis.trim() === "") wrong.push("legalBasis");
  if (wrong.length > 0) return { kind: "wrong", fields: wrong };

  const lastYear = reportingYearOn(before);
  const reports = (unitId: string) =>
    catalogue.formUnits.find(
      (each) => each.unitId === unitId && each.fromYear <= lastYear && lastYear <= (each.toYear ?? lastYear),
    );
  const ended = endsOld(change)
    ? from.map(({ id }) => ({ unitId: id, lastDay: before, lastYear: reports(id) ? lastYear : null }))
    : [];
  const model = from[0];
  const made =
    created && newId && model
      ? {
          unit: {
            id: newId,
            kind: created.kind,
            name: created.name,
            shortName: created.shortName,
            parentId: model.parentId,
            validFrom: date,
            validFromPrecision: "day" as const,
            validTo: null,
            codes: created.code === null ? [] : [{ code: created.code, from: date, to: null }],
          },
          formId: reports(model.id)?.formId ?? null,
          fromYear: reportingYearOn(date),
        }
      : null;
  const target = made?.unit.id ?? to?.id;
  const successions =
    kind === "end" || !target
      ? []
      : from.map(
          ({ id }): Succession => ({
            from: id,
            to: target,
            date,
            kind,
            extent: endsOld(change) ? "whole" : "part",
            legalBasis,
          }),
        );
  return { kind: "plan", plan: { ended, created: made, successions } };
}

/** Whether another unit bears the code on or after the day; those that end on the day before do not. */
export function codeTaken(
  units: readonly Unit[],
  code: string,
  from: IsoDate,
  ending: readonly string[] = [],
): boolean {
  return units.some(
    (unit) =>
      !ending.includes(unit.id) &&
      unit.codes.some((each) => each.code === code && (each.to === null || each.to >= from)),
  );
}

/** The units as they are once the change holds. */
export function unitsAfter(units: readonly Unit[], { ended, created }: ChangedUnits): Unit[] {
  const lastDay = new Map(ended.map((each) => [each.unitId, each.lastDay]));
  const kept = units.map((unit) => ({ ...unit, validTo: lastDay.get(unit.id) ?? unit.validTo }));
  return created ? [...kept, created.unit] : kept;
}
