import { readSearch } from "@/db/read/search";
import { answer, json } from "@/lib/api/answer";
import { searchQuery } from "@/lib/api/schemas";
import { apiSearch } from "@/lib/api/search";
import { catalogueOf } from "@/lib/cached-reads";
import { requestContext } from "@/lib/session";

export const GET = (request: Request): Promise<Response> =>
  answer(request, searchQuery, async ({ q, limit }) =>
    json(apiSearch(await readSearch(await requestContext(), await catalogueOf(), q), limit)),
  );
