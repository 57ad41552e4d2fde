import { z } from "zod";
import {
  articleSchema,
  measureSchema,
  observationSchema,
  observationsQuery,
  problemSchema,
  searchQuery,
  searchSchema,
  unitSchema,
} from "./schemas";

const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" });

function listAnswer(name: string, schema: z.ZodType) {
  const body = z.object({ [name]: z.array(schema) });
  return { description: "OK", content: { "application/json": { schema: jsonSchema(body) } } };
}

const PROBLEM = {
  description: "A parameter is wrong; the answer names it.",
  content: { "application/problem+json": { schema: jsonSchema(problemSchema) } },
};

const PARAMETER_TEXTS: Readonly<Record<keyof typeof observationsQuery.shape, string>> = {
  measure: "Ids of measures; several by repeating the name or with commas.",
  unit: "Ids of units; several by repeating the name or with commas.",
  category: "dimension=member; empty for totals only; left out for all.",
  from: "Only periods that end on or after this day.",
  to: "Only periods that begin or end on or before this day.",
  format: "json, or csv as a download.",
};

const LISTS: readonly string[] = ["measure", "unit"];

const parameters = Object.entries(observationsQuery.shape).map(([name, schema]) => ({
  name,
  in: "query",
  required: false,
  description: PARAMETER_TEXTS[name as keyof typeof PARAMETER_TEXTS],
  schema: LISTS.includes(name) ? { type: "array", items: { type: "string" } } : jsonSchema(schema),
}));

const SEARCH_TEXTS: Readonly<Record<keyof typeof searchQuery.shape, string>> = {
  q: "Words to look for, whatever their diacritics and case; all must match.",
  limit: "The most of each kind that the answer holds.",
};

const searchParameters = Object.entries(searchQuery.shape).map(([name, schema]) => ({
  name,
  in: "query",
  required: name === "q",
  description: SEARCH_TEXTS[name as keyof typeof SEARCH_TEXTS],
  schema: jsonSchema(schema),
}));

const operation = (summary: string, name: string, schema: z.ZodType) => ({
  get: { summary, operationId: name, responses: { 200: listAnswer(name, schema), 400: PROBLEM } },
});

/** OpenAPI 3.1 of the read API, made from the schemas by which the routes parse and answer. */
export function openApiDocument(server: string): object {
  const observations = operation("Published figures with their sources", "observations", observationSchema);
  const csv = { "text/csv": { schema: { type: "string" } } };
  const ok = observations.get.responses[200];
  return {
    openapi: "3.1.0",
    info: {
      title: "Figures of the movement All people protect national security, Trà Vinh",
      version: "1",
      description:
        "Read only. Strangers get what is public; a session cookie gives what its account may see.",
    },
    servers: [{ url: server }],
    paths: {
      "/api/v1/observations": {
        get: {
          ...observations.get,
          parameters,
          responses: {
            ...observations.get.responses,
            200: { ...ok, content: { ...ok.content, ...csv } },
          },
        },
      },
      "/api/v1/measures": operation("What is counted", "measures", measureSchema),
      "/api/v1/units": operation("Administrative units, past and present", "units", unitSchema),
      "/api/v1/articles": operation("Published articles", "articles", articleSchema),
      "/api/v1/search": {
        get: {
          summary: "Measures, units and articles that match words, the best match first",
          operationId: "search",
          parameters: searchParameters,
          responses: {
            200: {
              description: "OK",
              content: { "application/json": { schema: jsonSchema(searchSchema) } },
            },
            400: PROBLEM,
          },
        },
      },
    },
  };
}
