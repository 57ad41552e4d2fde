import { getTranslations } from "next-intl/server";

/** The reporting year of an entry page, the latest first, for a plain form of filters. */
export async function YearField({ years, year }: { years: readonly number[]; year: number }) {
  const t = await getTranslations("entry");
  return (
    <label className="text-14">
      <span className="block font-medium">{t("year")}</span>
      <select name="year" defaultValue={year} className="field w-36">
        {years.toReversed().map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}
