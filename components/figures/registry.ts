import type { Context } from "@/db/context";
import type { Catalogue } from "@/db/read/catalogue";
import type { FigurePage } from "@/lib/figure-addresses";
import type { Figure } from "./figure";
import { readMeasurePage } from "./measure-page";
import { measureParts } from "./measure-parts";
import { measureRanking } from "./measure-ranking";
import { measureYear } from "./measure-year";
import { readOverviewPage } from "./overview-page";

/** The figures of a page for this reader, and whether strangers may see them too. */
export interface PageFigures {
  figures: Figure[];
  isPublic: boolean;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Reader = (context: Context, catalogue: Catalogue, query: Query) => Promise<PageFigures>;

const READERS: Record<FigurePage, Reader> = {
  measure: async (context, catalogue, query) => {
    const page = await readMeasurePage(context, catalogue, String(query.measure ?? ""), query);
    const year = await measureYear(page);
    const ranked = await measureRanking(page);
    return {
      figures: [
        ...(year ? [year] : []),
        ...(ranked && ranked.reported > 0 ? [ranked.figure] : []),
        ...(await measureParts(page)),
      ],
      isPublic: page.measure.visibility === "public" && !page.filters.withPending,
    };
  },
  // What the overview draws of the province is public for every reader.
  overview: async (context, catalogue) => {
    const { figures } = await readOverviewPage(context, catalogue);
    return { figures, isPublic: true };
  },
};

/** Reads the figures of a page as its address makes them. Throws not-found where there is no such page. */
export const readFigures = (
  page: FigurePage,
  context: Context,
  catalogue: Catalogue,
  query: Query,
): Promise<PageFigures> => READERS[page](context, catalogue, query);
