import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../../context";
import { readDeadline } from "../../read/reporting-calendar";

/** Throws period-not-open, with the date that decides, unless the form may be filled in today. */
export async function requireOpenPeriod(
  { db, today }: Pick<Context, "db" | "today">,
  key: { formId: string; unitId: string; year: number },
): Promise<void> {
  const deadline = await readDeadline(db, key);
  if (!deadline) throw new DomainError("period-not-open", { year: key.year });
  if (today < deadline.opensOn) throw new DomainError("period-not-open", { opensOn: deadline.opensOn });
  if (deadline.closesOn && today > deadline.closesOn) {
    throw new DomainError("period-not-open", { closesOn: deadline.closesOn });
  }
}
