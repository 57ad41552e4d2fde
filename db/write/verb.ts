import type { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";

/** The input of a verb, or a refusal `invalid` that names the fields. */
function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new DomainError("invalid", { fields: parsed.error.issues.map((issue) => issue.path.join(".")) });
}

/**
 * A verb of the write door: its input is parsed, then it acts in one transaction. The context that it
 * gets works on that transaction only, so that nothing of a verb can happen outside it.
 */
export function verb<Input, Result>(
  schema: z.ZodType<Input>,
  act: (context: Context, input: Input) => Promise<Result>,
): (context: Context, raw: unknown) => Promise<Result> {
  return async (context, raw) => {
    const input = parseInput(schema, raw);
    return context.db.transaction((transaction) => act({ ...context, db: transaction }, input));
  };
}
