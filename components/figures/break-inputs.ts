import type { createTranslator, Messages } from "next-intl";
import type { SeriesBreak } from "@/lib/domain/chart-breaks";
import type { YearBreakInput } from "@/lib/domain/charts/year-chart";
import type { Unit } from "@/lib/domain/units";
import { nameIn } from "@/lib/i18n/collation";
import type { Locale } from "@/lib/i18n/locales";

type Translate = ReturnType<typeof createTranslator<Messages, "measure">>;

/** The breaks in words for a chart of years: what happened, whom it touched, and by what law. */
export function breakInputs(
  breaks: readonly SeriesBreak[],
  units: readonly Unit[],
  locale: Locale,
  t: Translate,
): YearBreakInput[] {
  const labels = { boundaries: t("breakBoundaries"), "districts-end": t("breakDistricts") };
  return breaks.map(({ date, kind, legalBasis, note, unitIds, touchedIds }) => ({
    date,
    unitIds,
    label: kind === "definition" ? t("breakDefinition", { legalBasis }) : labels[kind],
    legalBasis: kind === "definition" ? null : legalBasis,
    // What changed in a definition stands where the units stand that a change of boundaries touched.
    touches: [
      ...(note ? [nameIn(note, locale)] : []),
      ...touchedIds.flatMap((id) => {
        const unit = units.find((each) => each.id === id);
        return unit ? [nameIn(unit.shortName, locale)] : [];
      }),
    ],
  }));
}
