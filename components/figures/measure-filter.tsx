import { getLocale, getTranslations } from "next-intl/server";
import type { Catalogue } from "@/db/read/catalogue";
import { type Measure, parseCategoryKey } from "@/lib/domain/measures";
import { FIRST_YEAR } from "@/lib/domain/record-years";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { Unit } from "@/lib/domain/units";
import { categoryName } from "@/lib/i18n/category-name";
import { nameIn } from "@/lib/i18n/collation";
import type { MeasureFilters } from "@/lib/measure-query";

interface MeasureFilterProps {
  catalogue: Catalogue;
  measure: Measure;
  filters: MeasureFilters;
  /** The units that may be highlighted. */
  units: readonly Unit[];
  highlighted: readonly string[];
  lastYear: number;
  /** Signed-in readers may switch on what is not yet approved. */
  offersPending: boolean;
}

/** The page's state as a plain form: it works without script, and the address keeps it. */
export async function MeasureFilter(props: MeasureFilterProps) {
  const { catalogue, measure, filters, units, highlighted, lastYear, offersPending } = props;
  const t = await getTranslations("measure");
  const locale = await getLocale();
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
  const facets = catalogue.facets.filter(({ measureId }) => measureId === measure.id);
  const select = (
    name: string,
    label: string,
    value: string | number,
    options: { value: string | number; text: string }[],
  ) => (
    <label className="flex items-center gap-2 text-14">
      <span className="text-ink-2">{label}</span>
      <select name={name} defaultValue={value} className="field min-h-9 w-auto max-w-48 py-1 font-semibold">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
  const yearOptions = years.map((year) => ({ value: year, text: String(year) }));
  return (
    <form className="no-print mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b pb-3">
      {select("from", t("from"), filters.fromYear, yearOptions)}
      {select("to", t("to"), filters.toYear, yearOptions)}
      {select("year", t("rankingYear"), filters.year ?? "", [
        { value: "", text: t("latestYear") },
        ...yearOptions.filter(({ value }) => value >= filters.fromYear && value <= filters.toYear),
      ])}
      {facets.length > 1
        ? select(
            "category",
            t("category"),
            filters.categoryKey,
            facets.map(({ categoryKey }) => ({
              value: categoryKey,
              text:
                categoryName(
                  parseCategoryKey(categoryKey),
                  catalogue.dimensions,
                  locale,
                  reportingYearPeriod(filters.toYear).to,
                ) || t("allCategories"),
            })),
          )
        : null}
      {units.length > 0 ? (
        <details className="relative text-14">
          <summary className="field min-h-9 w-auto cursor-pointer py-1">
            {t("highlight", { count: highlighted.length })}
          </summary>
          <fieldset className="absolute z-10 mt-1 w-56 rounded-md border border-line-strong bg-surface p-3 shadow-(--shadow-pop)">
            <legend className="sr-only">{t("highlightLegend")}</legend>
            {units.map((unit) => (
              <label key={unit.id} className="flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  name="unit"
                  value={unit.id}
                  defaultChecked={highlighted.includes(unit.id)}
                  className="size-4 accent-accent"
                />
                {nameIn(unit.shortName, locale)}
              </label>
            ))}
          </fieldset>
        </details>
      ) : null}
      {offersPending ? (
        <label className="flex items-center gap-2 text-14">
          <input
            type="checkbox"
            name="pending"
            value="1"
            defaultChecked={filters.withPending}
            className="size-4 accent-accent"
          />
          {t("withPending")}
        </label>
      ) : null}
      <button type="submit" className="button min-h-9 py-1">
        {t("show")}
      </button>
    </form>
  );
}
