import { DomainError } from "@/lib/domain/errors";
import { readCatalogue } from "../../read/catalogue";
import { askedFacets } from "../../read/form-context";
import { verb } from "../verb";
import { returnInput } from "./inputs";
import { moveSubmission } from "./move";
import { deciderOf } from "./take-step";

/**
 * Sends a submission back with a reason, naming the cells to be looked at again where it is about some.
 * Throws forbidden, own-submission, wrong-state, invalid (also for a cell that the form does not ask for)
 * or stale.
 */
export const returnSubmission = verb(returnInput, async (context, { reason, cells, ...seen }) => {
  const named = [...new Set(cells)];
  const catalogue = await readCatalogue(context);
  return moveSubmission(context, seen, {
    event: "return",
    reason,
    fields: (actor, { formId, year }) => {
      const asked = new Set(askedFacets(catalogue, formId, year).map((facet) => facet.id));
      const unasked = named.filter((facetId) => !asked.has(facetId));
      if (unasked.length > 0) throw new DomainError("invalid", { fields: unasked });
      return {
        ...deciderOf(actor),
        decidedAt: context.now.toISOString(),
        returnReason: reason,
        returnedFacets: named,
      };
    },
    cells: named.length > 0 ? [{ cell: "returnedFacets", before: null, after: named }] : [],
  });
});
