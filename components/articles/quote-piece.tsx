"use client";

import { useEvidence } from "@/components/evidence/evidence-context";
import type { Passage } from "@/lib/domain/passages";
import { QuoteBadge } from "./badge";

/**
 * Words that state a figure. Yellow is evidence, plum a contradiction; a solid yellow is what the
 * reader looks at, here or on a chart.
 */
export function QuotePiece({ passage }: { passage: Passage }) {
  const { active, show } = useEvidence();
  const [own] = passage.evidence;
  if (!own) return passage.text;
  const isActive = active !== null && passage.evidence.includes(active);
  const tone = isActive
    ? "bg-evidence text-on-evidence outline-2 outline-evidence-line outline-solid"
    : passage.conflict
      ? "bg-conflict-soft shadow-[inset_0_-2px_var(--conflict)]"
      : "bg-evidence-soft shadow-[inset_0_-2px_var(--evidence-line)]";
  return (
    <>
      {passage.begins.map(({ evidence, badge }) => (
        <QuoteBadge key={evidence} evidence={evidence} number={badge} />
      ))}
      <mark
        data-evidence={passage.evidence.join(" ")}
        data-active={isActive || undefined}
        className={`rounded-sm px-0.5 text-inherit ${tone}`}
        onMouseEnter={() => show(own)}
        onMouseLeave={() => show(null)}
      >
        {passage.text}
      </mark>
    </>
  );
}
