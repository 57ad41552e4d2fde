import { join } from "node:path";
import { readStage } from "./stage";

export type Role = "admin" | "commander" | "staff";
export type SiteName = "real" | "demo";
export const ROLES: readonly Role[] = ["admin", "commander", "staff"];

/** Where sign-in.setup keeps the cookies of an account. */
export const sessionFile = (role: Role, site: SiteName): string =>
  join(readStage().sessions, `${site}-${role}.json`);

/** What the accounts of the real site choose instead of their one-time passwords. */
export const CHOSEN_PASSWORD = "một câu dễ nhớ của tôi";
