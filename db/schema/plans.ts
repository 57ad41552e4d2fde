import { sql } from "drizzle-orm";
import { check, integer, numeric, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { reportingYear } from "./forms";
import { facet } from "./measures";
import { unit } from "./units";

/**
 * What a unit is to reach in a year (chỉ tiêu kế hoạch), with the document that says so. Of one key the
 * highest number stands; it ends an earlier one, which is never changed. Null takes the plan back.
 */
export const planFigure = pgTable(
  "plan_figure",
  {
    id: uuid().primaryKey().defaultRandom(),
    facetId: text()
      .notNull()
      .references(() => facet.id),
    unitId: text()
      .notNull()
      .references(() => unit.id),
    year: integer()
      .notNull()
      .references(() => reportingYear.year),
    number: integer().notNull().default(1),
    /** In the measure's unit of measure; a rate in per cent. */
    value: numeric({ mode: "number" }),
    /** Number, date and office of the plan. */
    document: text().notNull(),
    setBy: text().notNull(),
    setAt: timestamp({ withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (t) => [
    unique("plan_figure_once").on(t.facetId, t.unitId, t.year, t.number),
    check("plan_figure_not_negative", sql`${t.value} >= 0`),
    check("plan_figure_document", sql`${t.document} <> ''`),
  ],
);
