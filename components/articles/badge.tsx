"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { useEvidence } from "@/components/evidence/evidence-context";

interface BadgeProps {
  /** The figure's place in its article. */
  number: number;
  /** lib/domain/evidence: evidenceId. */
  evidence: string;
}

function useBadge({ number, evidence }: BadgeProps) {
  const t = useTranslations("articles");
  const { active, show } = useEvidence();
  return {
    className: `badge ${active === evidence ? "bg-evidence-line! text-surface!" : ""}`,
    "aria-label": t("badge", { number }),
    "data-evidence": evidence,
    onMouseEnter: () => show(evidence),
    onMouseLeave: () => show(null),
    onFocus: () => show(evidence),
    onBlur: () => show(null),
    children: number,
  };
}

/** The number of a figure wherever the figure stands; it leads to the words. */
export function Badge({ href, ...badge }: BadgeProps & { href?: string }) {
  const { pin } = useEvidence();
  const follow = (event: MouseEvent) => {
    const words = document.getElementById(badge.evidence);
    if (href || !words) return;
    event.preventDefault();
    pin(badge.evidence);
    words.focus({ preventScroll: true });
  };
  return <a href={href ?? `#${badge.evidence}`} onClick={follow} {...useBadge(badge)} />;
}

/** The number before the quote itself, the place to which marks and badges lead; it leads back to the mark. */
export function QuoteBadge(badge: BadgeProps) {
  const { pin } = useEvidence();
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    pin(badge.evidence);
    const mark = document.querySelector(`[data-mark][data-evidence="${CSS.escape(badge.evidence)}"]`);
    // A click of the keyboard (detail 0) goes on with the keyboard at the mark.
    if (event.detail === 0 && mark instanceof SVGElement) mark.focus();
  };
  const { className, ...rest } = useBadge(badge);
  return (
    <a
      id={badge.evidence}
      href={`#${badge.evidence}`}
      onClick={follow}
      className={`${className} mr-1`}
      {...rest}
    />
  );
}
