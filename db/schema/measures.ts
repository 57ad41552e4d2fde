import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { COUNTS, ROLLUPS, TIMINGS, VISIBILITIES } from "@/lib/domain/measures";
import { oneOf } from "./one-of";

export const measureSection = pgTable("measure_section", {
  id: text().primaryKey(),
  nameVi: text().notNull(),
  nameEn: text().notNull(),
  position: integer().notNull(),
});

export const measure = pgTable(
  "measure",
  {
    id: text().primaryKey(),
    sectionId: text()
      .notNull()
      .references(() => measureSection.id),
    position: integer().notNull(),
    nameVi: text().notNull(),
    nameEn: text().notNull(),
    unitOfMeasureVi: text().notNull(),
    unitOfMeasureEn: text().notNull(),
    definitionVi: text().notNull(),
    definitionEn: text().notNull(),
    timing: text({ enum: TIMINGS }).notNull(),
    rollup: text({ enum: ROLLUPS }).notNull(),
    counts: text({ enum: COUNTS }),
    visibility: text({ enum: VISIBILITIES }).notNull().default("internal"),
    /** For communes and wards, where a "1" may point at a person. */
    communeVisibility: text({ enum: VISIBILITIES }).notNull().default("internal"),
    hasTotal: boolean().notNull().default(true),
    numeratorId: text().references((): AnyPgColumn => measure.id),
    denominatorId: text().references((): AnyPgColumn => measure.id),
    subsetOfId: text().references((): AnyPgColumn => measure.id),
  },
  (t) => [
    oneOf("measure_timing_known", t.timing, TIMINGS),
    oneOf("measure_rollup_known", t.rollup, ROLLUPS),
    oneOf("measure_counts_known", t.counts, COUNTS),
    oneOf("measure_visibility_known", t.visibility, VISIBILITIES),
    oneOf("measure_commune_visibility_known", t.communeVisibility, VISIBILITIES),
    check(
      "measure_ratio_sides",
      sql`(${t.rollup} = 'ratio') = (num_nonnulls(${t.numeratorId}, ${t.denominatorId}) = 2)`,
    ),
  ],
);

export const measureBreak = pgTable(
  "measure_break",
  {
    measureId: text()
      .notNull()
      .references(() => measure.id),
    effectiveOn: date().notNull(),
    precision: text({ enum: ["day", "year"] }).notNull(),
    legalBasis: text().notNull(),
    /** What changed, for the reader of a chart; empty where the law says enough. */
    noteVi: text().notNull().default(""),
    noteEn: text().notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.measureId, t.effectiveOn] })],
);

export const dimension = pgTable("dimension", {
  id: text().primaryKey(),
  nameVi: text().notNull(),
  nameEn: text().notNull(),
  position: integer().notNull(),
});

export const category = pgTable(
  "category",
  {
    dimensionId: text()
      .notNull()
      .references(() => dimension.id),
    id: text().notNull(),
    nameVi: text().notNull(),
    nameEn: text().notNull(),
    position: integer().notNull(),
    validFrom: date(),
    validTo: date(),
    /** Where the law gave the category another name, it bears that name from this date. */
    renamedOn: date(),
    laterNameVi: text(),
    laterNameEn: text(),
  },
  (t) => [
    primaryKey({ columns: [t.dimensionId, t.id] }),
    check(
      "category_rename_whole",
      sql`num_nonnulls(${t.renamedOn}, ${t.laterNameVi}, ${t.laterNameEn}) IN (0, 3)`,
    ),
  ],
);

export const measureDimension = pgTable(
  "measure_dimension",
  {
    measureId: text()
      .notNull()
      .references(() => measure.id),
    dimensionId: text()
      .notNull()
      .references(() => dimension.id),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.measureId, t.dimensionId] })],
);

/** Measure × categories: what one row of a form asks for. Its id is "clubs" or "clubs/sector=outside". */
export const facet = pgTable(
  "facet",
  {
    id: text().primaryKey(),
    measureId: text()
      .notNull()
      .references(() => measure.id),
    /** lib/domain/measures: categoryKey. Empty for the total. */
    categoryKey: text().notNull().default(""),
    position: integer().notNull(),
  },
  (t) => [unique("facet_once").on(t.measureId, t.categoryKey)],
);

export const facetCategory = pgTable(
  "facet_category",
  {
    facetId: text()
      .notNull()
      .references(() => facet.id),
    dimensionId: text().notNull(),
    categoryId: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.facetId, t.dimensionId] }),
    foreignKey({
      columns: [t.dimensionId, t.categoryId],
      foreignColumns: [category.dimensionId, category.id],
    }),
  ],
);
