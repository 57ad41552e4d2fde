import { asc, sql } from "drizzle-orm";
import type { Dimension, Measure } from "@/lib/domain/measures";
import type { LocalName, Succession, Unit } from "@/lib/domain/units";
import type { Db } from "../client";
import { formRow, formUnit } from "../schema/forms";
import {
  category,
  dimension,
  facet,
  measure,
  measureBreak,
  measureDimension,
  measureSection,
} from "../schema/measures";
import { unit, unitCode, unitSuccession } from "../schema/units";

export interface PlacedUnit extends Unit {
  tile: { column: number; row: number } | null;
}

export interface Facet {
  id: string;
  measureId: string;
  categoryKey: string;
}

export interface FormRow {
  formId: string;
  facetId: string;
  fromYear: number;
  toYear: number | null;
}

export interface FormUnit {
  formId: string;
  unitId: string;
  fromYear: number;
  toYear: number | null;
}

/** Everything that figures are about; public, small, and in its official order. */
export interface Catalogue {
  units: PlacedUnit[];
  successions: Succession[];
  sections: { id: string; name: LocalName }[];
  measures: Measure[];
  dimensions: Dimension[];
  facets: Facet[];
  formRows: FormRow[];
  formUnits: FormUnit[];
}

const named = (row: { nameVi: string; nameEn: string }): LocalName => ({ vi: row.nameVi, en: row.nameEn });

async function readUnits(db: Db): Promise<PlacedUnit[]> {
  const units = await db.select().from(unit).orderBy(asc(unit.position));
  const codes = await db.select().from(unitCode).orderBy(sql`${unitCode.validFrom} ASC NULLS FIRST`);
  return units.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: named(row),
    shortName: { vi: row.shortVi, en: row.shortEn },
    parentId: row.parentId,
    validFrom: row.validFrom,
    validFromPrecision: row.validFromPrecision,
    validTo: row.validTo,
    codes: codes
      .filter(({ unitId }) => unitId === row.id)
      .map(({ code, validFrom, validTo }) => ({ code, from: validFrom, to: validTo })),
    tile:
      row.tileColumn === null || row.tileRow === null ? null : { column: row.tileColumn, row: row.tileRow },
  }));
}

async function readMeasures(db: Db): Promise<Measure[]> {
  const rows = await db.select().from(measure).orderBy(asc(measure.position));
  const breaks = await db.select().from(measureBreak).orderBy(asc(measureBreak.effectiveOn));
  const dimensions = await db.select().from(measureDimension).orderBy(asc(measureDimension.position));
  return rows.map((row) => ({
    id: row.id,
    section: row.sectionId,
    position: row.position,
    name: named(row),
    unitOfMeasure: { vi: row.unitOfMeasureVi, en: row.unitOfMeasureEn },
    definition: { vi: row.definitionVi, en: row.definitionEn },
    timing: row.timing,
    rollup: row.rollup,
    counts: row.counts,
    visibility: row.visibility,
    communeVisibility: row.communeVisibility,
    dimensions: dimensions.filter(({ measureId }) => measureId === row.id).map((each) => each.dimensionId),
    hasTotal: row.hasTotal,
    ratio:
      row.numeratorId && row.denominatorId
        ? { numerator: row.numeratorId, denominator: row.denominatorId }
        : null,
    subsetOf: row.subsetOfId,
    breaks: breaks
      .filter(({ measureId }) => measureId === row.id)
      .map(({ effectiveOn, precision, legalBasis, noteVi, noteEn }) => ({
        date: effectiveOn,
        precision,
        legalBasis,
        ...(noteVi !== "" && { note: { vi: noteVi, en: noteEn } }),
      })),
  }));
}

async function readDimensions(db: Db): Promise<Dimension[]> {
  const rows = await db.select().from(dimension).orderBy(asc(dimension.position));
  const categories = await db.select().from(category).orderBy(asc(category.position));
  return rows.map((row) => ({
    id: row.id,
    name: named(row),
    categories: categories
      .filter(({ dimensionId }) => dimensionId === row.id)
      .map((each) => ({
        dimension: row.id,
        id: each.id,
        name: named(each),
        validFrom: each.validFrom,
        validTo: each.validTo,
        renamed:
          each.renamedOn && each.laterNameVi && each.laterNameEn
            ? { on: each.renamedOn, name: { vi: each.laterNameVi, en: each.laterNameEn } }
            : null,
      })),
  }));
}

/** Reads the catalogue: units, measures, dimensions and who reports what. Needs no permission. */
export async function readCatalogue({ db }: { db: Db }): Promise<Catalogue> {
  // One after the other: inside a transaction there is one connection, which asks one thing at a time.
  const units = await readUnits(db);
  const successions = await db.select().from(unitSuccession).orderBy(asc(unitSuccession.effectiveOn));
  const sections = await db.select().from(measureSection).orderBy(asc(measureSection.position));
  const measures = await readMeasures(db);
  const dimensions = await readDimensions(db);
  const facets = await db.select().from(facet).orderBy(asc(facet.position));
  const rows = await db.select().from(formRow).orderBy(asc(formRow.formId), asc(formRow.position));
  const reporters = await db.select().from(formUnit);
  return {
    units,
    successions: successions.map(({ fromUnitId, toUnitId, effectiveOn, ...rest }) => ({
      from: fromUnitId,
      to: toUnitId,
      date: effectiveOn,
      ...rest,
    })),
    sections: sections.map((row) => ({ id: row.id, name: named(row) })),
    measures,
    dimensions,
    facets: facets.map(({ id, measureId, categoryKey }) => ({ id, measureId, categoryKey })),
    formRows: rows.map(({ formId, facetId, fromYear, toYear }) => ({
      formId,
      facetId,
      fromYear,
      toYear,
    })),
    formUnits: reporters,
  };
}
