import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/articles/badge";
import { FigureActions } from "@/components/figures/figure-actions";
import { figureSource } from "@/components/figures/figure-source";
import { ValueText } from "@/components/figures/figure-text";
import { PanelsTable } from "@/components/figures/panels-table";
import { PeriodText } from "@/components/figures/period-text";
import { PlainChart } from "@/components/figures/plain-chart";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { UnitMeasure } from "@/db/read/unit";
import { badgeOf, evidenceId } from "@/lib/domain/evidence";
import type { FigurePlace } from "@/lib/figure-addresses";
import { nameIn } from "@/lib/i18n/collation";
import type { UnitPage, UnitSection } from "./unit-page";

/** What articles state of the unit outside its yearly figures, each with its own time. */
export function claimsOf({ measure, view }: UnitMeasure, unitId: string) {
  return [...view.asOf, ...view.spans].flatMap(({ key, published }) =>
    published?.source.kind === "article" && key.unitId === unitId
      ? [{ name: measure.name, unit: measure.unitOfMeasure, statement: published }]
      : [],
  );
}

/** The measures of a unit by section of the form, each in a small chart; what it has no figure of is named. */
export function UnitSections({ page, place }: { page: UnitPage; place: FigurePlace }) {
  return page.sections
    .filter(({ measures }) => measures.length > 0)
    .map((section) => <Section key={section.id} section={section} page={page} place={place} />);
}

async function Section({
  section,
  page,
  place,
}: {
  section: UnitSection;
  page: UnitPage;
  place: FigurePlace;
}) {
  const t = await getTranslations("unit");
  const table = await getTranslations("table");
  const { id, name, measures, undrawn, figure, isPublic } = section;
  const { unit, panels } = page;
  const { locale } = panels.words;
  const claims = measures.flatMap((of) => claimsOf(of, unit.id));
  const without = undrawn.filter((of) => claimsOf(of, unit.id).length === 0);
  const empty = [...new Set(without.map(({ measure }) => nameIn(measure.name, locale)))];
  return (
    <section className="card" aria-labelledby={`section-${id}`}>
      <h2 id={`section-${id}`} className="mb-3">
        {name}
      </h2>
      {figure ? (
        <>
          <PlainChart chart={figure.chart} />
          <details className="mt-3 text-14">
            <summary className="link inline-flex min-h-11 items-center sm:min-h-8">
              {table("summary")}
            </summary>
            <ScrollArea label={`${table("summary")}: ${name}`} className="mt-2">
              <PanelsTable panels={figure.chart.props.panels} />
            </ScrollArea>
          </details>
        </>
      ) : null}
      {claims.length > 0 ? (
        <ul className={`list-none p-0 text-14 ${figure ? "mt-4 border-line border-t pt-3" : ""}`}>
          {claims.map(({ name: claimed, unit: unitOfMeasure, statement }) => (
            <li key={statement.id} className="py-1">
              {nameIn(claimed, locale)}:{" "}
              <strong className="font-semibold">
                <ValueText value={statement.value} />
              </strong>{" "}
              {nameIn(unitOfMeasure, locale)}, <PeriodText period={statement.key.period} />{" "}
              <Badge number={badgeOf(statement) ?? 0} evidence={evidenceId(statement.source)} />
            </li>
          ))}
        </ul>
      ) : null}
      {empty.length > 0 ? (
        <p
          className={`text-14 text-ink-2 ${figure || claims.length > 0 ? "mt-4 border-line border-t pt-3" : ""}`}
        >
          {t("noFigures", { measures: empty.join("; ") })}
        </p>
      ) : null}
      {figure ? (
        <div className="mt-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-t pt-3 text-13 text-ink-3">
          <p>{await figureSource(figure.statements)}</p>
          <FigureActions place={place} figureId={figure.id} headline={figure.headline} isPublic={isPublic} />
        </div>
      ) : null}
    </section>
  );
}
