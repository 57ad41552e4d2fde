import "server-only";
import type { z } from "zod";
import { DomainError } from "../domain/errors";
import { queryOf } from "../query-of";

/** RFC 9457; a wrong parameter is named. */
function problem(
  status: number,
  title: string,
  detail: string,
  parameters: { name: string; reason: string }[] = [],
) {
  return Response.json(
    { type: "about:blank", title, status, detail, parameters },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
}

export class ParameterError extends Error {
  readonly parameters: { name: string; reason: string }[];

  constructor(parameters: { name: string; reason: string }[]) {
    super("wrong parameters");
    this.parameters = parameters;
  }
}

/** Parses the query, answers, and turns what is refused into problem+json. */
export async function answer<Query>(
  request: Request,
  schema: z.ZodType<Query>,
  act: (query: Query) => Promise<Response>,
): Promise<Response> {
  const parsed = schema.safeParse(queryOf(new URL(request.url).searchParams));
  const wrong = (parameters: { name: string; reason: string }[]) =>
    problem(
      400,
      "Wrong parameter",
      parameters.map(({ name, reason }) => `${name}: ${reason}`).join("; "),
      parameters,
    );
  if (!parsed.success) {
    return wrong(
      parsed.error.issues.flatMap((issue) =>
        issue.code === "unrecognized_keys"
          ? issue.keys.map((name) => ({ name, reason: "unknown parameter" }))
          : [{ name: String(issue.path[0] ?? ""), reason: issue.message }],
      ),
    );
  }
  try {
    return await act(parsed.data);
  } catch (error) {
    if (error instanceof ParameterError) return wrong(error.parameters);
    if (error instanceof DomainError && error.code === "not-found")
      return problem(404, "Not found", "Not found");
    console.error("unexpected error:", error);
    return problem(500, "Unexpected error", "It was recorded.");
  }
}

/** Answers may differ by reader and change with every approval: nobody in between keeps them. */
export const json = (body: unknown): Response =>
  Response.json(body, { headers: { "Cache-Control": "private, no-cache" } });
