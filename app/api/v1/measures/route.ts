import { answer, json } from "@/lib/api/answer";
import { noQuery } from "@/lib/api/schemas";
import { catalogueOf } from "@/lib/cached-reads";

export const GET = (request: Request): Promise<Response> =>
  answer(request, noQuery, async () => {
    const { measures, dimensions } = await catalogueOf();
    return json({
      measures: measures.map(({ id, name, unitOfMeasure, definition, timing, rollup, counts, ...rest }) => ({
        id,
        name,
        unitOfMeasure,
        definition,
        timing,
        rollup,
        counts,
        dimensions: dimensions
          .filter((dimension) => rest.dimensions.includes(dimension.id))
          .map((dimension) => ({
            id: dimension.id,
            categories: dimension.categories.map((category) => ({ id: category.id, name: category.name })),
          })),
        ratio: rest.ratio,
        subsetOf: rest.subsetOf,
        breaks: rest.breaks,
      })),
    });
  });
