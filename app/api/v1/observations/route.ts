import { getTranslations } from "next-intl/server";
import { readStatements } from "@/db/read/statements";
import { answer, json, ParameterError } from "@/lib/api/answer";
import { apiObservation } from "@/lib/api/observation";
import { observationsCsv } from "@/lib/api/observations-csv";
import { observationsQuery } from "@/lib/api/schemas";
import { catalogueOf } from "@/lib/cached-reads";
import { observationsOf } from "@/lib/domain/observations";
import { readEnv } from "@/lib/env";
import { requestContext } from "@/lib/session";

/** Names that the catalogue does not know are wrong parameters, not empty answers. */
function requireKnown(name: string, given: readonly string[] | undefined, known: readonly { id: string }[]) {
  const unknown = (given ?? []).filter((id) => !known.some((each) => each.id === id));
  if (unknown.length > 0) throw new ParameterError([{ name, reason: `unknown: ${unknown.join(", ")}` }]);
}

export const GET = (request: Request): Promise<Response> =>
  answer(request, observationsQuery, async ({ measure, unit, category, from, to, format }) => {
    const catalogue = await catalogueOf();
    requireKnown("measure", measure, catalogue.measures);
    requireKnown("unit", unit, catalogue.units);
    const statements = await readStatements(await requestContext(), catalogue, {
      measureIds: measure,
      unitIds: unit,
      categoryKeys: category === undefined ? undefined : [category],
      from,
      to,
    });
    const observations = observationsOf(statements).flatMap((each) => apiObservation(each) ?? []);
    if (format === "json") return json({ observations });
    const demo = readEnv(process.env).SITE === "demo" ? (await getTranslations("demo"))("mark") : null;
    return new Response(observationsCsv(observations, demo), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="observations.csv"',
        "Cache-Control": "private, no-cache",
      },
    });
  });
