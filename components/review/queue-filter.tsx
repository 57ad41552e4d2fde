import { getLocale, getTranslations } from "next-intl/server";
import { SelectField } from "@/components/ui/field";
import { catalogueOf } from "@/lib/cached-reads";
import { DUE_GROUPS } from "@/lib/domain/due-groups";
import { inScope } from "@/lib/domain/permissions";
import { SUBMISSION_STATES } from "@/lib/domain/submissions";
import { nameIn } from "@/lib/i18n/collation";
import type { QueueFilters } from "@/lib/review-query";
import { requestContext } from "@/lib/session";

/** Which forms the queue shows: a plain form, whose state is the address. */
export async function QueueFilter({ state, due, unitId, formId }: QueueFilters) {
  const t = await getTranslations("review");
  const states = await getTranslations("states");
  const locale = await getLocale();
  const { viewer } = await requestContext();
  const catalogue = await catalogueOf();
  const reporting = new Set(catalogue.formUnits.map((each) => each.unitId));
  const units = catalogue.units.filter(({ id }) => reporting.has(id) && inScope(viewer, id, catalogue.units));
  const formIds = [...new Set(catalogue.formUnits.map((each) => each.formId))].sort();
  const any = { value: "", label: t("all") };
  return (
    <form aria-label={t("filter")} className="flex flex-wrap items-end gap-3">
      <div className="w-44 max-sm:flex-1">
        <SelectField
          name="state"
          label={t("stateFilter")}
          defaultValue={state ?? "all"}
          options={[
            ...SUBMISSION_STATES.map((value) => ({ value, label: states(value) })),
            { value: "all", label: t("all") },
          ]}
        />
      </div>
      <div className="w-44 max-sm:flex-1">
        <SelectField
          name="due"
          label={t("dueFilter")}
          defaultValue={due ?? ""}
          options={[any, ...DUE_GROUPS.map((value) => ({ value, label: t(`due.${value}`) }))]}
        />
      </div>
      <div className="w-56 max-sm:w-full">
        <SelectField
          name="unit"
          label={t("unitFilter")}
          defaultValue={unitId}
          options={[any, ...units.map(({ id, name }) => ({ value: id, label: nameIn(name, locale) }))]}
        />
      </div>
      <div className="w-32 max-sm:flex-1">
        <SelectField
          name="form"
          label={t("formFilter")}
          defaultValue={formId}
          options={[any, ...formIds.map((value) => ({ value, label: value }))]}
        />
      </div>
      <button type="submit" className="button">
        {t("show")}
      </button>
    </form>
  );
}
