import { listArticles } from "@/db/read/articles";
import { answer, json } from "@/lib/api/answer";
import { noQuery } from "@/lib/api/schemas";
import { catalogueOf } from "@/lib/cached-reads";
import { requestContext } from "@/lib/session";

export const GET = (request: Request): Promise<Response> =>
  answer(request, noQuery, async () => {
    const articles = await listArticles(await requestContext(), await catalogueOf());
    return json({
      articles: articles
        .filter(({ state }) => state === "published")
        .map(({ id, title, publisher, byline, publishedOn, address, figures, contradictions }) => ({
          id,
          title,
          publisher,
          byline,
          publishedOn,
          address,
          figures,
          contradictions,
        })),
    });
  });
