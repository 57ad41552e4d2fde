import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/articles/badge";
import { ValueText } from "@/components/figures/figure-text";
import { PeriodText } from "@/components/figures/period-text";
import { SmallPanels } from "@/components/figures/small-panels";
import type { UnitMeasure, UnitReading } from "@/db/read/unit";
import { badgeOf, evidenceId } from "@/lib/domain/evidence";
import { nameIn } from "@/lib/i18n/collation";
import { type PanelContext, unitPanel } from "./unit-panels";

/** What articles state of the unit outside its yearly figures, each with its own time. */
export function claimsOf({ measure, view }: UnitMeasure, unitId: string) {
  return [...view.asOf, ...view.spans].flatMap(({ key, published }) =>
    published?.source.kind === "article" && key.unitId === unitId
      ? [{ name: measure.name, unit: measure.unitOfMeasure, statement: published }]
      : [],
  );
}

/** The measures of a unit by section of the form, each in a small chart; what it has no figure of is named. */
export async function UnitSections({
  measures,
  context,
}: {
  measures: UnitReading["measures"];
  context: PanelContext;
}) {
  const t = await getTranslations("unit");
  const { catalogue, words } = context;
  return catalogue.sections.map((section, at) => {
    const own = measures.filter(({ measure }) => measure.section === section.id);
    const panels = own.map((of) => ({ of, panel: unitPanel(of, context) }));
    const drawn = panels.flatMap(({ panel }) => panel ?? []);
    const claims = own.flatMap((of) => claimsOf(of, context.unit.id));
    const without = panels.filter(({ of, panel }) => !panel && claimsOf(of, context.unit.id).length === 0);
    const empty = [...new Set(without.map(({ of }) => nameIn(of.measure.name, words.locale)))];
    if (own.length === 0) return null;
    return (
      <section key={section.id} className="card" aria-labelledby={`section-${section.id}`}>
        <h2 id={`section-${section.id}`} className="mb-3">
          {at + 1}. {nameIn(section.name, words.locale)}
        </h2>
        {drawn.length > 0 ? <SmallPanels panels={drawn} words={words} /> : null}
        {claims.length > 0 ? (
          <ul className={`list-none p-0 text-14 ${drawn.length > 0 ? "mt-4 border-line border-t pt-3" : ""}`}>
            {claims.map(({ name, unit, statement }) => (
              <li key={statement.id} className="py-1">
                {nameIn(name, words.locale)}:{" "}
                <strong className="font-semibold">
                  <ValueText value={statement.value} />
                </strong>{" "}
                {nameIn(unit, words.locale)}, <PeriodText period={statement.key.period} />{" "}
                <Badge number={badgeOf(statement) ?? 0} evidence={evidenceId(statement.source)} />
              </li>
            ))}
          </ul>
        ) : null}
        {empty.length > 0 ? (
          <p
            className={`text-14 text-ink-2 ${drawn.length + claims.length > 0 ? "mt-4 border-line border-t pt-3" : ""}`}
          >
            {t("noFigures", { measures: empty.join("; ") })}
          </p>
        ) : null}
      </section>
    );
  });
}
