import { useTranslations } from "next-intl";
import { deciderText } from "@/components/review/decider-text";
import type { SubmissionSummary } from "@/db/read/submissions";
import type { FormRow } from "@/lib/form-rows";
import { cellId, inputId } from "./entry-cells";

/** Who sent the form back and why, with the way to each cell that is to be looked at again. */
export function ReturnedNotice({
  submission,
  rows,
}: {
  submission: SubmissionSummary;
  rows: readonly FormRow[];
}) {
  const t = useTranslations("entry");
  const deputies = useTranslations("deputies");
  const { unitId, returnedFacets } = submission;
  return (
    <div className="mb-4 rounded-md border border-warn border-l-4 bg-warn-soft p-3">
      <p>
        <strong>{t("returnedBy", { name: deciderText(deputies, submission) })}</strong>{" "}
        {submission.returnReason}
      </p>
      {returnedFacets.length > 0 ? (
        <div className="mt-1 text-14">
          <p>{t("returnedCells", { count: returnedFacets.length })}</p>
          <ul className="flex flex-wrap gap-x-5">
            {rows
              .filter(({ facetId }) => returnedFacets.includes(facetId))
              .map(({ facetId, fullLabel }) => (
                <li key={facetId}>
                  <a
                    href={`#${inputId(cellId(unitId, facetId))}`}
                    className="link inline-block min-h-6 max-sm:min-h-11"
                  >
                    {fullLabel}
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
