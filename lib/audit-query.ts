import { z } from "zod";
import type { AuditFilter } from "@/db/read/audit";
import { isIsoDate } from "./domain/dates";

const first = (given: unknown) => [given].flat()[0];
const text = z.preprocess(first, z.string().trim().max(200).catch(""));
const day = text.transform((typed) => (isIsoDate(typed) ? typed : null));
const choice = text.transform((chosen) => chosen || null);

const querySchema = z.object({
  account: choice,
  kind: choice,
  verb: choice,
  from: day,
  to: day,
  q: text.transform((typed) => typed.replaceAll("\0", "")),
  before: z.preprocess(
    first,
    z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).nullable().catch(null),
  ),
  verify: z.preprocess(first, z.literal("1").nullable().catch(null)),
});

/** What the address of the change record asks for. */
export interface AuditQuery {
  filter: AuditFilter;
  /** Only changes before this one. */
  before: number | null;
  /** Whether the chains are to be verified. */
  verify: boolean;
}

/** Reads the address; what makes no sense asks for all. */
export function auditQuery(given: Readonly<Record<string, string | string[] | undefined>>): AuditQuery {
  const { account, kind, verb, from, to, q, before, verify } = querySchema.parse(given);
  return {
    filter: { actorId: account, subjectKind: kind, verb, from, to, text: q },
    before,
    verify: verify !== null,
  };
}

/** The address of a page of the record, or of a file of it; what is not given stays at its default. */
export function auditAddress(
  { actorId, subjectKind, verb, from, to, text: looked }: Partial<AuditFilter>,
  { before, verify, path = "/audit" }: { before?: number; verify?: boolean; path?: string } = {},
): string {
  const given = {
    account: actorId,
    kind: subjectKind,
    verb,
    from,
    to,
    q: looked,
    before,
    verify: verify && "1",
  };
  const query = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}
