import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { facet } from "./measures";
import { unit } from "./units";

export const form = pgTable("form", {
  id: text().primaryKey(),
  nameVi: text().notNull(),
  nameEn: text().notNull(),
});

/** A row asked for in the years given; a form in use changes by ending rows and adding others. */
export const formRow = pgTable(
  "form_row",
  {
    formId: text()
      .notNull()
      .references(() => form.id),
    facetId: text()
      .notNull()
      .references(() => facet.id),
    position: integer().notNull(),
    fromYear: integer().notNull(),
    toYear: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.formId, t.facetId, t.fromYear] }),
    check("form_row_years", sql`${t.fromYear} <= ${t.toYear}`),
  ],
);

export const formUnit = pgTable(
  "form_unit",
  {
    formId: text()
      .notNull()
      .references(() => form.id),
    unitId: text()
      .notNull()
      .references(() => unit.id),
    fromYear: integer().notNull(),
    toYear: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.formId, t.unitId] }),
    check("form_unit_years", sql`${t.fromYear} <= ${t.toYear}`),
  ],
);

export const reportingYear = pgTable(
  "reporting_year",
  {
    year: integer().primaryKey(),
    periodFrom: date().notNull(),
    periodTo: date().notNull(),
  },
  (t) => [check("reporting_year_order", sql`${t.periodFrom} < ${t.periodTo}`)],
);

/** When a form of a year may be handed in. Null is no limit (back entry). */
export const reportingDeadline = pgTable(
  "reporting_deadline",
  {
    formId: text()
      .notNull()
      .references(() => form.id),
    year: integer()
      .notNull()
      .references(() => reportingYear.year),
    opensOn: date().notNull(),
    dueOn: date(),
    closesOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.formId, t.year] }),
    check("reporting_deadline_order", sql`${t.opensOn} <= ${t.dueOn} AND ${t.dueOn} <= ${t.closesOn}`),
  ],
);

/** More time for one unit. The one with the highest number stands; an earlier one is ended by it, never deleted. */
export const reportingExtension = pgTable(
  "reporting_extension",
  {
    id: uuid().primaryKey().defaultRandom(),
    formId: text().notNull(),
    year: integer().notNull(),
    unitId: text()
      .notNull()
      .references(() => unit.id),
    number: integer().notNull().default(1),
    closesOn: date().notNull(),
    reason: text().notNull(),
    grantedBy: text().notNull().default("system"),
    grantedAt: timestamp({ withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (t) => [
    unique("reporting_extension_once").on(t.formId, t.year, t.unitId, t.number),
    foreignKey({
      columns: [t.formId, t.year],
      foreignColumns: [reportingDeadline.formId, reportingDeadline.year],
    }),
  ],
);
