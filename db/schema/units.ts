import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { SUCCESSION_KINDS, UNIT_KINDS } from "@/lib/domain/units";
import { oneOf } from "./one-of";

/** Administrative units, the province's block, and statistical areas. Ids are names; codes were reused. */
export const unit = pgTable(
  "unit",
  {
    id: text().primaryKey(),
    kind: text({ enum: UNIT_KINDS }).notNull(),
    nameVi: text().notNull(),
    nameEn: text().notNull(),
    shortVi: text().notNull(),
    shortEn: text().notNull(),
    parentId: text().references((): AnyPgColumn => unit.id),
    validFrom: date(),
    validFromPrecision: text({ enum: ["day", "month", "year"] }),
    validTo: date(),
    /** Official order: by code, block last. */
    position: integer().notNull(),
    tileColumn: smallint(),
    tileRow: smallint(),
  },
  (t) => [
    oneOf("unit_kind_known", t.kind, UNIT_KINDS),
    check("unit_valid_order", sql`${t.validFrom} <= ${t.validTo}`),
    index("unit_parent").on(t.parentId),
  ],
);

/** Official codes with dates of their own. Overlaps are excluded by constraints in a custom migration. */
export const unitCode = pgTable(
  "unit_code",
  {
    unitId: text()
      .notNull()
      .references(() => unit.id),
    code: text().notNull(),
    validFrom: date(),
    validTo: date(),
  },
  (t) => [
    unique("unit_code_once").on(t.unitId, t.code, t.validFrom).nullsNotDistinct(),
    check("unit_code_order", sql`${t.validFrom} <= ${t.validTo}`),
  ],
);

export const unitSuccession = pgTable(
  "unit_succession",
  {
    fromUnitId: text()
      .notNull()
      .references(() => unit.id),
    toUnitId: text()
      .notNull()
      .references(() => unit.id),
    /** First day of the new order. */
    effectiveOn: date().notNull(),
    kind: text({ enum: SUCCESSION_KINDS }).notNull(),
    extent: text({ enum: ["whole", "part"] }).notNull(),
    legalBasis: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.fromUnitId, t.toUnitId, t.effectiveOn] }),
    oneOf("unit_succession_kind_known", t.kind, SUCCESSION_KINDS),
    oneOf("unit_succession_extent_known", t.extent, ["whole", "part"]),
    check("unit_succession_distinct", sql`${t.fromUnitId} <> ${t.toUnitId}`),
  ],
);
