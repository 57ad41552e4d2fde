import "server-only";
import { cache } from "react";
import { readCatalogue } from "@/db/read/catalogue";
import { requestContext } from "./session";

/** The catalogue, once a request. */
export const catalogueOf = cache(async () => readCatalogue(await requestContext()));
