"use client";

import { useEvidence } from "@/components/evidence/evidence-context";
import type { HeatCell } from "@/lib/domain/charts/heat-table";

/** What a cell prints, with the whole sentence for those who hear it; where there is evidence, a link to it. */
export function HeatCellContent({ cell }: { cell: HeatCell }) {
  const { active, show } = useEvidence();
  const { evidenceId, statementId, value, label, printed, marks } = cell;
  const said = (
    <>
      <span aria-hidden="true">
        {printed}
        {marks ? <sup className="ml-0.5">{marks}</sup> : null}
      </span>
      <span className="sr-only">{label}</span>
    </>
  );
  const shape = "flex min-h-8 items-center justify-end px-1.5 max-sm:min-h-11";
  if (!evidenceId) {
    return (
      <span data-cell data-value={value ?? undefined} title={label} className={shape}>
        {said}
      </span>
    );
  }
  const isActive = active === evidenceId;
  return (
    <a
      href={`#${evidenceId}`}
      data-cell
      data-mark={statementId ?? undefined}
      data-evidence={evidenceId}
      data-value={value ?? undefined}
      title={label}
      onMouseEnter={() => show(evidenceId)}
      onMouseLeave={() => show(null)}
      onFocus={() => show(evidenceId)}
      onBlur={() => show(null)}
      className={`${shape} no-underline hover:underline ${isActive ? "bg-evidence text-on-evidence ring-2 ring-evidence-line ring-inset" : ""}`}
    >
      {said}
    </a>
  );
}
