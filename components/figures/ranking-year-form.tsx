import { useTranslations } from "next-intl";
import { type MeasureFilters, measureAddress } from "@/lib/measure-query";

interface RankingYearFormProps {
  measureId: string;
  filters: MeasureFilters;
  /** The years with figures of units. */
  years: readonly number[];
  year: number;
}

/** Chooses the year of ranking and map as a plain form; the rest of the page's state goes along. */
export function RankingYearForm({ measureId, filters, years, year }: RankingYearFormProps) {
  const t = useTranslations("measure");
  const rest = new URL(measureAddress(measureId, { ...filters, year: null }), "http://site.invalid");
  const offered = years.includes(year) ? years : [...years, year].sort((a, b) => a - b);
  return (
    <form action={`${rest.pathname}#ranking`} className="no-print flex flex-wrap items-center gap-2 text-14">
      {[...rest.searchParams].map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <label className="flex items-center gap-2">
        <span className="text-ink-2">{t("rankingYear")}</span>
        <select
          name="year"
          defaultValue={year}
          key={year}
          className="field min-h-11 w-auto py-1 font-semibold sm:min-h-9"
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button min-h-11 py-1 sm:min-h-9">
        {t("rankingChoose")}
      </button>
    </form>
  );
}
