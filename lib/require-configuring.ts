import "server-only";
import { DomainError } from "./domain/errors";
import { may, type Viewer } from "./domain/permissions";
import { refuse } from "./refuse";

/** For pages of administration that show what everybody may read: they are not there for anybody else. */
export async function requireConfiguring(viewer: Viewer): Promise<void> {
  if (!may(viewer, "configure", { unitId: null, units: [] })) await refuse(new DomainError("forbidden"));
}
