import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CalendarTable } from "@/components/admin/calendar/calendar-table";
import { ChangeDatesCard } from "@/components/admin/calendar/change-dates-card";
import { ExtensionCard, givesTime } from "@/components/admin/calendar/extension-card";
import { ExtensionTable } from "@/components/admin/calendar/extension-table";
import { OpenYearCard } from "@/components/admin/calendar/open-year-card";
import { readCalendarSettings } from "@/db/read/calendar-settings";
import { formOf } from "@/db/read/form-context";
import { catalogueOf } from "@/lib/cached-reads";
import { calendarQuery } from "@/lib/calendar-query";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calendar"))("title") };
}

export default async function CalendarPage(props: PageProps<"/admin/calendar">) {
  const t = await getTranslations("calendar");
  const query = calendarQuery(await props.searchParams);
  const settings = await readCalendarSettings(await requestContext()).catch(refuse);
  const catalogue = await catalogueOf();
  // A form that asks nobody in a year has days that concern nobody.
  const deadlines = settings.deadlines.filter(({ formId, year }) =>
    catalogue.formUnits.some(
      ({ unitId, formId: of }) => of === formId && formOf(catalogue, unitId, year) === formId,
    ),
  );
  const dated = deadlines.filter(({ dueOn }) => dueOn !== null);
  const backEntry = deadlines.filter(({ dueOn }) => dueOn === null);
  const generalOf = (formId: string | null, year: number) =>
    dated.find((each) => each.formId === formId && each.year === year) ?? null;
  const years = [...new Set(dated.map(({ year }) => year))].sort();
  const changing = deadlines.find(
    ({ formId, year }) => formId === query.change?.formId && year === query.change.year,
  );
  const unit = catalogue.units.find(({ id }) => id === query.extension?.unitId);
  const chosen = unit && query.extension ? { unit, ...query.extension } : null;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="text-ink-2">{t("lead")}</p>
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_400px]">
        <div className="flex min-w-0 flex-col gap-4">
          <div className="card">
            <h2 className="mb-2">{t("deadlines")}</h2>
            <CalendarTable rows={dated} label={t("deadlines")} />
            <details className="mt-3">
              <summary className="link inline-block min-h-6 text-14 pointer-coarse:min-h-11">
                {t("backEntry", { count: backEntry.length })}
              </summary>
              <CalendarTable rows={backEntry} label={t("backEntryLabel")} />
            </details>
          </div>
          <div className="card">
            <h2 className="mb-2">{t("extensions")}</h2>
            <ExtensionTable
              units={catalogue.units}
              extensions={settings.extensions.filter((each) =>
                givesTime(each, generalOf(each.formId, each.year)),
              )}
            />
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {changing ? <ChangeDatesCard deadline={changing} /> : null}
          <ExtensionCard
            units={catalogue.units.filter(({ id }) =>
              years.some((year) => formOf(catalogue, id, year) !== null),
            )}
            years={years}
            chosen={
              chosen && {
                ...chosen,
                general: generalOf(formOf(catalogue, chosen.unit.id, chosen.year), chosen.year),
                standing:
                  settings.extensions.find(
                    ({ unitId, year }) => unitId === chosen.unit.id && year === chosen.year,
                  ) ?? null,
              }
            }
          />
          <OpenYearCard last={deadlines[0] ?? null} />
        </div>
      </div>
    </>
  );
}
