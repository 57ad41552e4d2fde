import type { z } from "zod";
import { DomainError } from "@/lib/domain/errors";

/** The input of a verb, or a refusal `invalid` that names the fields. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new DomainError("invalid", { fields: parsed.error.issues.map((issue) => issue.path.join(".")) });
}
