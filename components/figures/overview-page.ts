import { cache } from "react";
import type { Context } from "@/db/context";
import { type ArticleReading, listArticles, readArticle } from "@/db/read/articles";
import type { Catalogue } from "@/db/read/catalogue";
import { type OverviewReading, readOverview } from "@/db/read/overview";
import { endOfDay } from "@/lib/domain/as-of";
import type { IsoDate } from "@/lib/domain/dates";
import type { Figure } from "./figure";
import { movementFigure } from "./movement-figure";
import { overviewFigures } from "./overview-figures";

/** All that the overview, its images and its frames are made from. */
export interface OverviewPage extends OverviewReading {
  /** Published ones, the newest first. */
  articles: Awaited<ReturnType<typeof listArticles>>;
  /** The newest of them; null where there is none. */
  reading: ArticleReading | null;
  figures: Figure[];
  /** The movement over the years: a figure of this page too, beneath the others. */
  movement: Figure<"timeline">;
}

/** Reads the overview for a reader, once a request; its charts as of the day, where one is asked for. */
export const readOverviewPage = cache(
  async (context: Context, catalogue: Catalogue, asOf: IsoDate | null = null): Promise<OverviewPage> => {
    const overview = await readOverview(context, catalogue, asOf === null ? undefined : endOfDay(asOf));
    const articles = (await listArticles(context, catalogue)).filter(({ state }) => state === "published");
    const [newest] = articles;
    const reading = newest ? await readArticle(context, catalogue, newest.id) : null;
    const contradictions = reading?.checks.contradictions ?? [];
    const figures = await overviewFigures({ ...overview, contradictions, catalogue });
    const until = asOf === null ? null : endOfDay(asOf);
    const movement = await movementFigure({
      statements: (reading?.statements ?? []).filter(
        ({ effectiveAt }) => until === null || (effectiveAt !== null && effectiveAt <= until),
      ),
      catalogue,
      lastYear: Number(context.today.slice(0, 4)),
    });
    return { ...overview, articles, reading, figures, movement };
  },
);
