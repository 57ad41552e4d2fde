import { getLocale, getTranslations } from "next-intl/server";
import type { Catalogue } from "@/db/read/catalogue";
import type { RowUnit } from "@/lib/domain/drawn-view";
import { BOUNDARIES, MODES } from "@/lib/domain/figure-modes";
import { type Measure, parseCategoryKey } from "@/lib/domain/measures";
import { FIRST_YEAR } from "@/lib/domain/record-years";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import { categoryName } from "@/lib/i18n/category-name";
import { nameIn } from "@/lib/i18n/collation";
import type { MeasureFilters } from "@/lib/measure-query";
import { FilterBox, FilterCheck, FilterForm, FilterMenu, FilterSelect } from "./filter-fields";

interface MeasureFilterProps {
  catalogue: Catalogue;
  measure: Measure;
  filters: MeasureFilters;
  /** The units that may be highlighted. */
  units: readonly RowUnit[];
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
  const yearOptions = years.map((year) => ({ value: year, text: String(year) }));
  const facets = catalogue.facets.filter(({ measureId }) => measureId === measure.id);
  const modes = { absolute: t("modeAbsolute"), share: t("modeShare"), change: t("modeChange") };
  const boundaries = { reported: t("boundariesReported"), groups: t("boundariesGroups") };
  return (
    <FilterForm
      summary={t("filter", {
        from: String(filters.fromYear),
        to: String(filters.toYear),
        count: highlighted.length,
      })}
    >
      <FilterBox label={t("years")}>
        <FilterSelect name="from" label={t("yearFrom")} value={filters.fromYear} options={yearOptions} />
        <span aria-hidden="true">–</span>
        <FilterSelect name="to" label={t("yearTo")} value={filters.toYear} options={yearOptions} />
      </FilterBox>
      {facets.length > 1 ? (
        <FilterBox label={t("category")}>
          <FilterSelect
            name="category"
            label={t("category")}
            value={filters.categoryKey}
            options={facets.map(({ categoryKey }) => ({
              value: categoryKey,
              text:
                categoryName(
                  parseCategoryKey(categoryKey),
                  catalogue.dimensions,
                  locale,
                  reportingYearPeriod(filters.toYear).to,
                ) || t("allCategories"),
            }))}
          />
        </FilterBox>
      ) : null}
      {units.length > 0 ? (
        <FilterMenu summary={t("highlight", { count: highlighted.length })} legend={t("highlightLegend")}>
          {units.map((unit) => (
            <FilterCheck key={unit.id} name="unit" value={unit.id} checked={highlighted.includes(unit.id)}>
              {nameIn(unit.shortName, locale)}
            </FilterCheck>
          ))}
        </FilterMenu>
      ) : null}
      <FilterBox label={t("mode")}>
        <FilterSelect
          name="mode"
          label={t("mode")}
          value={filters.mode}
          options={MODES.map((mode) => ({ value: mode, text: modes[mode] }))}
        />
      </FilterBox>
      <FilterBox label={t("boundaries")}>
        <FilterSelect
          name="boundaries"
          label={t("boundaries")}
          value={filters.boundaries}
          options={BOUNDARIES.map((each) => ({ value: each, text: boundaries[each] }))}
        />
      </FilterBox>
      {filters.year === null ? null : <input type="hidden" name="year" value={filters.year} />}
      <FilterBox label={t("provisionalFigures")}>
        <FilterSelect
          name="provisional"
          label={t("provisionalFigures")}
          value={filters.withProvisional ? "" : "0"}
          options={[
            { value: "", text: t("provisionalShown") },
            { value: "0", text: t("provisionalLeftOut") },
          ]}
        />
      </FilterBox>
      <div className="flex items-center px-1 text-14">
        <FilterCheck name="events" value="1" checked={filters.withEvents}>
          {t("withEvents")}
        </FilterCheck>
      </div>
      {offersPending ? (
        <div className="flex items-center px-1 text-14">
          <FilterCheck name="pending" value="1" checked={filters.withPending}>
            {t("withPending")}
          </FilterCheck>
        </div>
      ) : null}
      <button type="submit" className="button">
        {t("show")}
      </button>
    </FilterForm>
  );
}
