import { getLocale, getTranslations } from "next-intl/server";
import {
  FilterBox,
  FilterCheck,
  FilterForm,
  FilterMenu,
  FilterSelect,
} from "@/components/figures/filter-fields";
import type { Catalogue } from "@/db/read/catalogue";
import { type CompareFilters, MAX_MEASURES, MAX_UNITS } from "@/lib/compare-query";
import { BOUNDARIES, MODES } from "@/lib/domain/figure-modes";
import { FIRST_YEAR } from "@/lib/domain/record-years";
import { COMMUNE_KINDS, type Unit } from "@/lib/domain/units";
import { nameIn } from "@/lib/i18n/collation";

export interface FacetChoice {
  /** "clubs", "places-safe/place-kind=school" */
  id: string;
  sectionId: string;
  name: string;
}

interface CompareFilterProps {
  filters: CompareFilters;
  units: readonly Unit[];
  facets: readonly FacetChoice[];
  sections: Catalogue["sections"];
  lastYear: number;
  offersPending: boolean;
}

/** What to compare, as a plain form: it works without script, and the address keeps it. */
export async function CompareFilter(props: CompareFilterProps) {
  const { filters, units, facets, sections, lastYear, offersPending } = props;
  const t = await getTranslations("compare");
  const measure = await getTranslations("measure");
  const locale = await getLocale();
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
  const yearOptions = years.map((year) => ({ value: year, text: String(year) }));
  const modes = {
    absolute: measure("modeAbsolute"),
    share: measure("modeShare"),
    change: measure("modeChange"),
  };
  const boundaries = { reported: measure("boundariesReported"), groups: measure("boundariesGroups") };
  const isCommune = ({ kind }: Unit) => COMMUNE_KINDS.includes(kind);
  const unitGroups = [
    { title: t("districts"), members: units.filter((unit) => !isCommune(unit)) },
    { title: t("communes"), members: units.filter(isCommune) },
  ];
  return (
    <FilterForm
      summary={t("filter", { units: filters.units.length, measures: filters.facets.length })}
      open={filters.units.length === 0 || filters.facets.length === 0}
    >
      <FilterMenu
        summary={t("unitsChosen", { count: filters.units.length })}
        legend={t("unitsLegend", { max: MAX_UNITS })}
      >
        {unitGroups.map(({ title, members }) => (
          <div key={title} className="mb-2">
            <p className="text-13 text-ink-3">{title}</p>
            {members.map((unit) => (
              <FilterCheck
                key={unit.id}
                name="unit"
                value={unit.id}
                checked={filters.units.includes(unit.id)}
              >
                {nameIn(unit.shortName, locale)}
              </FilterCheck>
            ))}
          </div>
        ))}
      </FilterMenu>
      <FilterMenu
        summary={t("measuresChosen", { count: filters.facets.length })}
        legend={t("measuresLegend", { max: MAX_MEASURES })}
      >
        {sections.map((section) => {
          const own = facets.filter(({ sectionId }) => sectionId === section.id);
          return own.length > 0 ? (
            <div key={section.id} className="mb-2 break-inside-avoid-column">
              <p className="text-13 text-ink-3">{nameIn(section.name, locale)}</p>
              {own.map(({ id, name }) => (
                <FilterCheck key={id} name="measure" value={id} checked={filters.facets.includes(id)}>
                  {name}
                </FilterCheck>
              ))}
            </div>
          ) : null;
        })}
      </FilterMenu>
      <FilterBox label={measure("years")}>
        <FilterSelect
          name="from"
          label={measure("yearFrom")}
          value={filters.fromYear}
          options={yearOptions}
        />
        <span aria-hidden="true">–</span>
        <FilterSelect name="to" label={measure("yearTo")} value={filters.toYear} options={yearOptions} />
      </FilterBox>
      <FilterBox label={measure("mode")}>
        <FilterSelect
          name="mode"
          label={measure("mode")}
          value={filters.mode}
          options={MODES.map((mode) => ({ value: mode, text: modes[mode] }))}
        />
      </FilterBox>
      <FilterBox label={measure("boundaries")}>
        <FilterSelect
          name="boundaries"
          label={measure("boundaries")}
          value={filters.boundaries}
          options={BOUNDARIES.map((each) => ({ value: each, text: boundaries[each] }))}
        />
      </FilterBox>
      <FilterBox label={measure("provisionalFigures")}>
        <FilterSelect
          name="provisional"
          label={measure("provisionalFigures")}
          value={filters.withProvisional ? "" : "0"}
          options={[
            { value: "", text: measure("provisionalShown") },
            { value: "0", text: measure("provisionalLeftOut") },
          ]}
        />
      </FilterBox>
      {offersPending ? (
        <div className="flex items-center px-1 text-14">
          <FilterCheck name="pending" value="1" checked={filters.withPending}>
            {measure("withPending")}
          </FilterCheck>
        </div>
      ) : null}
      <button type="submit" className="button button-primary">
        {t("show")}
      </button>
    </FilterForm>
  );
}
