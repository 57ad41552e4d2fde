import { answer, json } from "@/lib/api/answer";
import { openApiDocument } from "@/lib/api/openapi";
import { noQuery } from "@/lib/api/schemas";
import { readEnv } from "@/lib/env";

export const GET = (request: Request): Promise<Response> =>
  answer(request, noQuery, async () => json(openApiDocument(readEnv(process.env).APP_URL)));
