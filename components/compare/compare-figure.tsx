import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import { CommuneYearTable, withDistricts } from "@/components/figures/commune-year-table";
import { FigureCard } from "@/components/figures/figure-card";
import { ModeNotes } from "@/components/figures/mode-notes";
import { YearTable } from "@/components/figures/year-table";
import { Link } from "@/components/ui/link";
import type { CompareFilters } from "@/lib/compare-query";
import type { Unit } from "@/lib/domain/units";
import type { FigurePlace } from "@/lib/figure-addresses";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import type { ComparePanel } from "./compare-page";

interface CompareFigureProps {
  panel: ComparePanel;
  filters: CompareFilters;
  /** Whose the totals are. */
  province: Unit;
  /** Of the measure's own page. */
  href: string;
  place: FigurePlace;
}

/** One measure of a comparison: the chosen units as lines in their colours, and every figure as a table. */
export async function CompareFigure({ panel, filters, province, href, place }: CompareFigureProps) {
  const { measure, name, figure, subtitle } = panel;
  const t = await getTranslations("compare");
  const headline = (
    <Link href={href} className="no-underline hover:underline">
      {name}
    </Link>
  );
  const beneath = <Beneath panel={panel} filters={filters} province={province} />;
  if (figure) {
    return (
      <FigureCard
        figure={figure}
        headline={headline}
        place={place}
        isPublic={measure.visibility === "public" && !filters.withPending}
        slot="main"
      >
        {beneath}
      </FigureCard>
    );
  }
  return (
    <ChartFigure headline={headline} subtitle={subtitle} textAlternative={subtitle}>
      <p className="border border-line-strong border-dashed p-6 text-center text-ink-2">{t("nothingHere")}</p>
      {beneath}
    </ChartFigure>
  );
}

/** What the chart leaves out, and every figure of it. */
async function Beneath({
  panel,
  filters,
  province,
}: Pick<CompareFigureProps, "panel" | "filters" | "province">) {
  const { measure, drawn, rows, leavesOutBlock, subtitle, figure } = panel;
  const t = await getTranslations("compare");
  const say = await getTranslations("measure");
  const words = await chartWords();
  const { view, scale, breaks } = drawn;
  const lines = figure?.chart.props.data.lines ?? [];
  const missing = rows.filter(({ unit }) => !lines.some(({ unitId }) => unitId === unit.id));
  const unit = nameIn(measure.unitOfMeasure, words.locale);
  const common = { years: view.years, totals: view.totals, scale, whole: province, breaks };
  return (
    <>
      {missing.length > 0 && lines.length > 0 ? (
        <p className="mt-3 text-13 text-ink-2">
          {t("without", {
            units: missing.map((each) => nameIn(each.unit.shortName, words.locale)).join(", "),
          })}
        </p>
      ) : null}
      <ModeNotes drawn={drawn} boundaries={filters.boundaries} leavesOutBlock={leavesOutBlock} />
      {rows.length > 0 ? (
        <div className="mt-5">
          <YearTable
            {...common}
            caption={subtitle}
            rows={rows.map(withDistricts)}
            totalName={scale === "share" ? say("shareWhole", { unit }) : words.province}
          />
          <CommuneYearTable {...common} rows={rows.filter(({ parts }) => parts)} subtitle={subtitle} />
        </div>
      ) : null}
    </>
  );
}
