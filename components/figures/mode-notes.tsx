import { getTranslations } from "next-intl/server";
import type { Boundaries, InMode } from "@/lib/domain/figure-modes";
import { wholeOf } from "@/lib/domain/share-view";

interface ModeNotesProps {
  drawn: InMode;
  boundaries: Boundaries;
  leavesOutBlock: boolean;
}

/** What a mode cannot tell and why, under its chart. */
export async function ModeNotes({ drawn, boundaries, leavesOutBlock }: ModeNotesProps) {
  const t = await getTranslations("measure");
  const untold = await getTranslations("untold");
  const { view, scale, refused } = drawn;
  const notes: string[] = [];
  if (refused === "distinct") notes.push(t("noSharesDistinct"));
  if (refused === "ratio") notes.push(t("noSharesRatio"));
  if (scale === "share") {
    // A year without a complete total has no shares at all.
    const years = new Map<string, number[]>();
    for (const total of view.totals) {
      const whole = wholeOf(total);
      if (typeof whole !== "string") continue;
      years.set(untold(whole), [...(years.get(untold(whole)) ?? []), total.year]);
    }
    for (const [why, without] of years) notes.push(t("untoldYears", { years: without.join(", "), why }));
  }
  if (boundaries === "groups") notes.push(t("groupsNote"));
  if (leavesOutBlock) notes.push(t("blockLeftOut"));
  if (notes.length === 0) return null;
  return (
    <ul className="mt-3 grid list-none gap-1 p-0 text-13 text-ink-2">
      {notes.map((note) => (
        <li key={note} className="max-w-[90ch]">
          {note}
        </li>
      ))}
    </ul>
  );
}
