import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgSchema, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { unit } from "./units";

/** better-auth's tables, written by hand from its documentation, with our columns on the user. */
export const auth = pgSchema("auth");

const moment = () => timestamp({ withTimezone: true });

export const user = auth.table(
  "user",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** better-auth wants one; it is synthesised under .invalid and never used. */
    email: text().notNull().unique(),
    emailVerified: boolean().notNull().default(false),
    image: text(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    username: text().notNull().unique(),
    displayUsername: text(),
    role: text({ enum: ["admin", "commander", "staff"] }).notNull(),
    /** Null covers the whole installation. */
    unitId: text().references(() => unit.id),
    /** Set while the one-time password was not yet changed. */
    mustChangePassword: boolean().notNull().default(true),
    disabledAt: moment(),
  },
  (t) => [check("user_role_known", sql`${t.role} IN ('admin', 'commander', 'staff')`)],
);

export const session = auth.table("session", {
  id: text().primaryKey(),
  expiresAt: moment().notNull(),
  token: text().notNull().unique(),
  createdAt: moment().notNull().defaultNow(),
  updatedAt: moment().notNull().defaultNow(),
  ipAddress: text(),
  userAgent: text(),
  userId: text()
    .notNull()
    .references(() => user.id, { onDelete: "cascade" }),
});

export const account = auth.table("account", {
  id: text().primaryKey(),
  accountId: text().notNull(),
  providerId: text().notNull(),
  userId: text()
    .notNull()
    .references(() => user.id, { onDelete: "cascade" }),
  accessToken: text(),
  refreshToken: text(),
  idToken: text(),
  accessTokenExpiresAt: moment(),
  refreshTokenExpiresAt: moment(),
  scope: text(),
  password: text(),
  createdAt: moment().notNull().defaultNow(),
  updatedAt: moment().notNull().defaultNow(),
});

export const verification = auth.table("verification", {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment().notNull(),
  createdAt: moment().notNull().defaultNow(),
  updatedAt: moment().notNull().defaultNow(),
});

/** Who stands for a commander, from the first to the last day; ended early it keeps its days. */
export const deputyship = auth.table(
  "deputyship",
  {
    id: uuid().primaryKey().defaultRandom(),
    commanderId: text()
      .notNull()
      .references(() => user.id),
    deputyId: text()
      .notNull()
      .references(() => user.id),
    fromDay: date().notNull(),
    toDay: date().notNull(),
    namedBy: text().notNull(),
    namedAt: moment().notNull().defaultNow(),
    endedBy: text(),
    endedAt: moment(),
  },
  (t) => [
    index("deputyship_of").on(t.commanderId),
    index("deputyship_by").on(t.deputyId),
    check("deputyship_days", sql`${t.fromDay} <= ${t.toDay}`),
    check("deputyship_another", sql`${t.commanderId} <> ${t.deputyId}`),
    check("deputyship_ender_named", sql`num_nonnulls(${t.endedBy}, ${t.endedAt}) IN (0, 2)`),
  ],
);

/** Links that work once: the first set-up, and the demonstration's sign-ins. Only hashes are kept. */
export const oneTimeLink = auth.table("one_time_link", {
  tokenHash: text().primaryKey(),
  purpose: text({ enum: ["set-up", "sign-in"] }).notNull(),
  userId: text().references(() => user.id, { onDelete: "cascade" }),
  expiresAt: moment().notNull(),
  usedAt: moment(),
});

/** Failed sign-ins by lane (device, or name and address): the next try of a lane waits for its turn. */
export const signInLane = auth.table("sign_in_lane", {
  lane: text().primaryKey(),
  failures: integer().notNull().default(0),
  nextTryAt: moment().notNull(),
  lastFailureAt: moment().notNull(),
});

/** One row: what all copies of the application must share. */
export const installation = auth.table(
  "installation",
  {
    id: integer().primaryKey().default(1),
    /** Tells an embedded server's databases apart from a stranger's. */
    key: uuid().notNull().defaultRandom(),
    site: text({ enum: ["real", "demo"] }).notNull(),
    authSecret: text().notNull(),
    seededAt: moment(),
  },
  (t) => [check("installation_single", sql`${t.id} = 1`)],
);
