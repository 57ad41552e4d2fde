import { readComparePage } from "@/components/compare/compare-page";
import type { Context } from "@/db/context";
import type { Catalogue } from "@/db/read/catalogue";
import { isIsoDate } from "@/lib/domain/dates";
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
  /** The day whose figures they are, of a permanent link; null for those of now. */
  asOf: string | null;
  /** How many figures are others since. */
  changed: number;
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
      asOf: page.filters.asOf,
      changed: page.changedSince,
    };
  },
  compare: async (context, catalogue, query) => {
    const { panels, filters, changedSince } = await readComparePage(context, catalogue, query);
    return {
      figures: panels.flatMap(({ figure }) => figure ?? []),
      isPublic: !filters.withPending && panels.every(({ measure }) => measure.visibility === "public"),
      asOf: filters.asOf,
      changed: changedSince,
    };
  },
  // What the overview draws of the province is public for every reader.
  overview: async (context, catalogue, query) => {
    const asOf = typeof query.asof === "string" && isIsoDate(query.asof) ? query.asof : null;
    const { figures, changedSince } = await readOverviewPage(context, catalogue, asOf);
    return { figures, isPublic: true, asOf, changed: changedSince };
  },
};

/** Reads the figures of a page as its address makes them. Throws not-found where there is no such page. */
export const readFigures = (
  page: FigurePage,
  context: Context,
  catalogue: Catalogue,
  query: Query,
): Promise<PageFigures> => READERS[page](context, catalogue, query);
