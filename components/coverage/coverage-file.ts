import { getTranslations } from "next-intl/server";
import type { FormCoverage } from "@/db/read/coverage";
import type { Table } from "@/lib/formats/table";
import { nameIn } from "@/lib/i18n/collation";
import type { Locale } from "@/lib/i18n/locales";

/** Coverage as one table for a file: a row for each unit, form and year. */
export async function coverageTable(forms: readonly FormCoverage[], locale: Locale): Promise<Table> {
  const t = await getTranslations({ locale, namespace: "coverage" });
  const rows = forms.flatMap(({ formId, units }) =>
    units.flatMap(({ unit, cells }) =>
      cells.map((cell) => [
        nameIn(unit.name, locale),
        formId,
        cell.year,
        t(`state.${cell.state}`),
        cell.filled,
        cell.asked,
        cell.dueOn,
      ]),
    ),
  );
  return {
    header: [
      t("unit"),
      t("form"),
      t("year"),
      t("stateColumn"),
      t("filledColumn"),
      t("askedColumn"),
      t("dueColumn"),
    ],
    rows,
  };
}
