import { categoryKey } from "@/lib/domain/measures";
import { FIRST_YEAR } from "@/lib/domain/record-years";
import type { Db } from "../client";
import { form, formRow, formUnit, reportingDeadline, reportingYear } from "../schema/forms";
import {
  category,
  dimension,
  facet,
  facetCategory,
  measure,
  measureBreak,
  measureDimension,
  measureSection,
} from "../schema/measures";
import { unit, unitCode, unitSuccession } from "../schema/units";
import { DIMENSIONS, type SeedCategory } from "./dimensions";
import { asksFor, FORM_UNITS, FORMS, REPORTING_YEARS, yearsOfCategory } from "./forms";
import { MEASURES, SECTIONS, type SeedMeasure } from "./measures";
import { SUCCESSIONS, UNITS } from "./units";

interface SeedFacet {
  id: string;
  measure: SeedMeasure;
  /** Null for the total. */
  member: { dimensionId: string; category: SeedCategory } | null;
  categoryKey: string;
}

/** The total, then each category of each dimension; dimensions are not crossed. */
function facetsOf(measure: SeedMeasure): SeedFacet[] {
  const total: SeedFacet = { id: measure.id, measure, member: null, categoryKey: "" };
  const parts = measure.dimensions.flatMap((dimensionId) => {
    const categories = DIMENSIONS.find(({ id }) => id === dimensionId)?.categories ?? [];
    return categories.map((member): SeedFacet => {
      const key = categoryKey({ [dimensionId]: member.id });
      return {
        id: `${measure.id}/${key}`,
        measure,
        member: { dimensionId, category: member },
        categoryKey: key,
      };
    });
  });
  return measure.hasTotal ? [total, ...parts] : parts;
}

const FACETS = MEASURES.flatMap(facetsOf);

async function seedUnits(db: Db) {
  await db.insert(unit).values(
    UNITS.map((seed) => ({
      id: seed.id,
      kind: seed.kind,
      nameVi: seed.name.vi,
      nameEn: seed.name.en,
      shortVi: seed.shortName.vi,
      shortEn: seed.shortName.en,
      parentId: seed.parentId,
      validFrom: seed.validFrom,
      validFromPrecision: seed.validFromPrecision,
      validTo: seed.validTo,
      position: seed.position,
      tileColumn: seed.tile?.[0] ?? null,
      tileRow: seed.tile?.[1] ?? null,
    })),
  );
  await db
    .insert(unitCode)
    .values(
      UNITS.flatMap(({ id, codes }) =>
        codes.map(({ code, from, to }) => ({ unitId: id, code, validFrom: from, validTo: to })),
      ),
    );
  await db.insert(unitSuccession).values(
    SUCCESSIONS.map(({ from, to, date, kind, extent, legalBasis }) => ({
      fromUnitId: from,
      toUnitId: to,
      effectiveOn: date,
      kind,
      extent,
      legalBasis,
    })),
  );
}

async function seedMeasures(db: Db) {
  await db
    .insert(measureSection)
    .values(SECTIONS.map(({ id, name }, position) => ({ id, nameVi: name.vi, nameEn: name.en, position })));
  await db
    .insert(dimension)
    .values(DIMENSIONS.map(({ id, name }, position) => ({ id, nameVi: name.vi, nameEn: name.en, position })));
  await db.insert(category).values(
    DIMENSIONS.flatMap(({ id: dimensionId, categories }) =>
      categories.map((seed, position) => ({
        dimensionId,
        id: seed.id,
        nameVi: seed.name.vi,
        nameEn: seed.name.en,
        position,
        validFrom: seed.validFrom,
        validTo: seed.validTo,
        renamedOn: seed.renamed?.on,
        laterNameVi: seed.renamed?.name.vi,
        laterNameEn: seed.renamed?.name.en,
      })),
    ),
  );
  await db.insert(measure).values(
    MEASURES.map((seed, position) => ({
      id: seed.id,
      sectionId: seed.section,
      position,
      nameVi: seed.name.vi,
      nameEn: seed.name.en,
      unitOfMeasureVi: seed.unitOfMeasure.vi,
      unitOfMeasureEn: seed.unitOfMeasure.en,
      definitionVi: seed.definition.vi,
      definitionEn: seed.definition.en,
      timing: seed.timing,
      rollup: seed.rollup,
      counts: seed.counts,
      visibility: seed.visibility,
      communeVisibility: seed.communeVisibility,
      hasTotal: seed.hasTotal,
      numeratorId: seed.ratio?.numerator,
      denominatorId: seed.ratio?.denominator,
      subsetOfId: seed.subsetOf,
    })),
  );
  await db.insert(measureBreak).values(
    MEASURES.flatMap(({ id, breaks }) =>
      breaks.map(({ date, precision, legalBasis }) => ({
        measureId: id,
        effectiveOn: date,
        precision,
        legalBasis,
      })),
    ),
  );
  await db
    .insert(measureDimension)
    .values(
      MEASURES.flatMap(({ id, dimensions }) =>
        dimensions.map((dimensionId, position) => ({ measureId: id, dimensionId, position })),
      ),
    );
  await db.insert(facet).values(
    FACETS.map(({ id, measure, categoryKey }, position) => ({
      id,
      measureId: measure.id,
      categoryKey,
      position,
    })),
  );
  await db
    .insert(facetCategory)
    .values(
      FACETS.flatMap(({ id, member }) =>
        member ? [{ facetId: id, dimensionId: member.dimensionId, categoryId: member.category.id }] : [],
      ),
    );
}

async function seedForms(db: Db) {
  await db.insert(form).values(FORMS.map(({ id, name }) => ({ id, nameVi: name.vi, nameEn: name.en })));
  await db
    .insert(formUnit)
    .values(
      FORM_UNITS.map(({ form: formId, unitId, fromYear, toYear }) => ({ formId, unitId, fromYear, toYear })),
    );
  await db.insert(formRow).values(
    FORMS.flatMap(({ id: formId }) =>
      FACETS.filter(
        ({ measure, categoryKey }) => measure.forms.includes(formId) && asksFor(formId, categoryKey),
      ).map(({ id: facetId, measure, member }, position) => ({
        formId,
        facetId,
        position,
        ...(member
          ? yearsOfCategory(member.category, measure.timing)
          : { fromYear: FIRST_YEAR, toYear: null }),
      })),
    ),
  );
  await db
    .insert(reportingYear)
    .values(REPORTING_YEARS.map(({ year, periodFrom, periodTo }) => ({ year, periodFrom, periodTo })));
  await db
    .insert(reportingDeadline)
    .values(
      REPORTING_YEARS.flatMap(({ year, opensOn, dueOn, closesOn }) =>
        FORMS.map(({ id: formId }) => ({ formId, year, opensOn, dueOn, closesOn })),
      ),
    );
}

/** Units, measures, forms and the reporting calendar, all or nothing. */
export async function seedCatalogue(db: Db): Promise<void> {
  await db.transaction(async (transaction) => {
    await seedUnits(transaction);
    await seedMeasures(transaction);
    await seedForms(transaction);
  });
}
