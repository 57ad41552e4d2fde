import type { IsoDate } from "@/lib/domain/dates";
import type { Viewer } from "@/lib/domain/permissions";
import type { Db } from "./client";

/** Who asks, on which day, through which connection: the first argument of both doors. */
export interface Context {
  db: Db;
  viewer: Viewer | SystemActor;
  /** The civil day that counts as today. */
  today: IsoDate;
  /** The moment that is written into records. */
  now: Date;
}

/** Seeds and command-line scripts; never a request. */
export interface SystemActor {
  kind: "system";
}

export const SYSTEM: SystemActor = { kind: "system" };
