import { answer, json } from "@/lib/api/answer";
import { noQuery } from "@/lib/api/schemas";
import { catalogueOf } from "@/lib/cached-reads";

export const GET = (request: Request): Promise<Response> =>
  answer(request, noQuery, async () => {
    const { units, successions } = await catalogueOf();
    return json({
      units: units.map(({ id, kind, name, parentId, validFrom, validTo, codes }) => ({
        id,
        kind,
        name,
        parent: parentId,
        validFrom,
        validTo,
        codes,
        successors: successions
          .filter((succession) => succession.from === id)
          .map(({ to, date, kind: how, extent, legalBasis }) => ({
            unit: to,
            date,
            kind: how,
            extent,
            legalBasis,
          })),
      })),
    });
  });
