import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Link } from "@/components/ui/link";
import { DISTRICT_KINDS } from "@/lib/domain/units";
import type { FigurePlace } from "@/lib/figure-addresses";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { ClaimTable } from "./claim-table";
import { CommuneYearTable, isCommune, withDistricts } from "./commune-year-table";
import { FigureCard } from "./figure-card";
import type { MeasurePage } from "./measure-page";
import { measureYear } from "./measure-year";
import { ModeNotes } from "./mode-notes";
import { subtitleIn } from "./mode-texts";
import { PlanTable } from "./plan-table";
import { YearTable } from "./year-table";

interface MeasureYearFigureProps {
  page: MeasurePage;
  place: FigurePlace;
  isPublic: boolean;
  filter: ReactNode;
}

/** The measure over the years: province above, districts or groups below, and the same figures as a table. */
export async function MeasureYearFigure({ page, place, isPublic, filter }: MeasureYearFigureProps) {
  const { filters, drawn } = page;
  const t = await getTranslations("measure");
  const plans = await getTranslations("plans");
  const figure = await measureYear(page);
  const headline = t(filters.boundaries === "groups" ? "byYearGroups" : "byYear");
  const tables = (
    <>
      <ModeNotes
        drawn={drawn}
        boundaries={filters.boundaries}
        leavesOutBlock={page.groups?.leavesOutBlock ?? false}
      />
      <YearTables page={page} />
      <PlanTable
        plans={page.plans}
        units={page.catalogue.units}
        caption={plans("tableCaption", { measure: page.name })}
        locale={await getLocale()}
      />
    </>
  );
  if (figure) {
    return (
      <FigureCard
        figure={figure}
        headline={headline}
        place={place}
        isPublic={isPublic}
        slot="main"
        legend={filter}
      >
        {tables}
      </FigureCard>
    );
  }
  const subtitle = subtitleIn(drawn, filters.boundaries, page.subtitle, t);
  return (
    <ChartFigure headline={headline} subtitle={subtitle} textAlternative={subtitle} legend={filter}>
      <p className="border border-line-strong border-dashed p-6 text-center text-ink-2">{t("nothing")}</p>
      {tables}
    </ChartFigure>
  );
}

/** The claims, then every unit and year; or how much is missing and who can give it. */
async function YearTables({ page }: { page: MeasurePage }) {
  const { measure, view: reported, drawn, filters, province } = page;
  const t = await getTranslations("measure");
  const words = await chartWords();
  const { view, scale, breaks } = drawn;
  const unitOfMeasure = nameIn(measure.unitOfMeasure, words.locale);
  const subtitle = subtitleIn(drawn, filters.boundaries, page.subtitle, t);
  const yearly =
    reported.rows.flatMap(({ cells }) => cells).some(({ kind }) => kind === "value" || kind === "missing") ||
    reported.totals.some(({ result }) => result.kind !== "none");
  return (
    <>
      <ClaimTable observations={[...reported.asOf, ...reported.spans]} unitOfMeasure={unitOfMeasure} />
      {yearly ? (
        <div className="mt-5">
          <YearTable
            caption={subtitle}
            years={view.years}
            rows={view.rows.filter((row) => !isCommune(row)).map(withDistricts)}
            totals={view.totals}
            totalName={scale === "share" ? t("shareWhole", { unit: unitOfMeasure }) : words.province}
            scale={scale}
            whole={province}
            breaks={breaks}
          />
          <CommuneYearTable
            years={view.years}
            rows={view.rows}
            totals={view.totals}
            scale={scale}
            subtitle={subtitle}
            whole={province}
            breaks={breaks}
          />
        </div>
      ) : (
        <p className="mt-5 border border-line-strong border-dashed p-5 text-14 text-ink-2">
          <strong className="block font-semibold text-ink">{t("emptyTitle")}</strong>
          {t("emptyCount", {
            expected: reported.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind)).length,
          })}{" "}
          <Link href="/entry" className="link">
            {t("emptyAction")}
          </Link>
        </p>
      )}
    </>
  );
}
