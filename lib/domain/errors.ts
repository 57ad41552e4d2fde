/** The typed codes of everything that can be refused. Sentences for them live in lib/i18n only. */
export const ERROR_CODES = [
  "unauthenticated",
  "forbidden",
  "not-found",
  "invalid",
  "conflict",
  "stale",
  "own-submission",
  "wrong-state",
  "period-not-open",
  "unit-not-valid",
  "has-errors",
  "has-warnings",
  "needs-note",
  "needs-report",
  "incomplete",
  "too-many-attempts",
  "unreadable-file",
  "already-decided",
  "text-revised",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal. `details` holds plain values for the sentence (numbers, names, ids), never a secret. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    super(code);
    this.name = "DomainError";
    this.code = code;
    this.details = details;
  }
}
