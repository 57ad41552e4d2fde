import { readComparePage } from "@/components/compare/compare-page";
import { readUnitPage } from "@/components/districts/unit-page";
import type { Context } from "@/db/context";
import type { Catalogue } from "@/db/read/catalogue";
import { type IsoDate, isIsoDate } from "@/lib/domain/dates";
import type { FigurePage } from "@/lib/figure-addresses";
import type { Figure } from "./figure";
import { measureHeat } from "./measure-heat";
import { measureMultiples } from "./measure-multiples";
import { readMeasurePage } from "./measure-page";
import { measureParts } from "./measure-parts";
import { measureRanking } from "./measure-ranking";
import { measureTiles } from "./measure-tiles";
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

const dayOf = ({ asof }: Query): IsoDate | null =>
  typeof asof === "string" && isIsoDate(asof) ? asof : null;

const READERS: Record<FigurePage, Reader> = {
  measure: async (context, catalogue, query) => {
    const page = await readMeasurePage(context, catalogue, String(query.measure ?? ""), query);
    const year = await measureYear(page);
    const multiples = await measureMultiples(page);
    const ranked = await measureRanking(page);
    const tiles = ranked && (await measureTiles(page, ranked));
    return {
      figures: [
        ...(year ? [year] : []),
        ...(multiples ? [multiples] : []),
        ...(ranked && ranked.reported > 0 ? [ranked.figure] : []),
        ...(tiles ? [tiles] : []),
        ...(await measureHeat(page)),
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
  // A section that strangers see in part is drawn for them in part.
  unit: async (context, catalogue, query) => {
    const asOf = dayOf(query);
    const { sections, changedSince } = await readUnitPage(context, catalogue, String(query.unit ?? ""), asOf);
    return {
      figures: sections.flatMap(({ figure }) => figure ?? []),
      isPublic: true,
      asOf,
      changed: changedSince,
    };
  },
  // What the overview draws of the province is public for every reader.
  overview: async (context, catalogue, query) => {
    const asOf = dayOf(query);
    const { figures, movement, changedSince } = await readOverviewPage(context, catalogue, asOf);
    return { figures: [...figures, movement], isPublic: true, asOf, changed: changedSince };
  },
};

/** Reads the figures of a page as its address makes them. Throws not-found where there is no such page. */
export const readFigures = (
  page: FigurePage,
  context: Context,
  catalogue: Catalogue,
  query: Query,
): Promise<PageFigures> => READERS[page](context, catalogue, query);
