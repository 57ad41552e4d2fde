import { cache } from "react";
import type { Context } from "@/db/context";
import { type ArticleReading, listArticles, readArticle } from "@/db/read/articles";
import type { Catalogue } from "@/db/read/catalogue";
import { type OverviewReading, readOverview } from "@/db/read/overview";
import type { Figure } from "./figure";
import { overviewFigures } from "./overview-figures";

/** All that the overview, its images and its frames are made from. */
export interface OverviewPage extends OverviewReading {
  /** Published ones, the newest first. */
  articles: Awaited<ReturnType<typeof listArticles>>;
  /** The newest of them; null where there is none. */
  reading: ArticleReading | null;
  figures: Figure[];
}

/** Reads the overview for a reader, once a request. */
export const readOverviewPage = cache(
  async (context: Context, catalogue: Catalogue): Promise<OverviewPage> => {
    const overview = await readOverview(context, catalogue);
    const articles = (await listArticles(context, catalogue)).filter(({ state }) => state === "published");
    const [newest] = articles;
    const reading = newest ? await readArticle(context, catalogue, newest.id) : null;
    const contradictions = reading?.checks.contradictions ?? [];
    const figures = await overviewFigures({ ...overview, contradictions, catalogue });
    return { ...overview, articles, reading, figures };
  },
);
