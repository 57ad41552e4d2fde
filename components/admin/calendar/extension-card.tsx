import { getLocale, getTranslations } from "next-intl/server";
import type { Deadline, Extension } from "@/db/read/reporting-calendar";
import type { Unit } from "@/lib/domain/units";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { AdminForm } from "../admin-form";
import { endExtension, extend } from "./actions";

interface ExtensionCardProps {
  units: readonly Unit[];
  years: readonly number[];
  /** The unit and year that were chosen, with their general days and what stands. */
  chosen: { unit: Unit; year: number; general: Deadline | null; standing: Extension | null } | null;
}

/** Whether it gives more time than everybody has: one that was ended does not. */
export const givesTime = (standing: Extension | null, general: Deadline | null): boolean =>
  !!standing && !!general?.dueOn && standing.closesOn > general.dueOn;

/** More time for one unit: first which one and of which year, then until when and why. */
export async function ExtensionCard({ units, years, chosen }: ExtensionCardProps) {
  const t = await getTranslations("calendar");
  const locale = await getLocale();
  return (
    <section className="card flex flex-col gap-4" aria-labelledby="extension">
      <h2 id="extension">{t("extension")}</h2>
      <form className="flex flex-col gap-3" action="/admin/calendar#extension">
        <label className="text-14 font-medium">
          {t("unit")}
          <select name="unit" defaultValue={chosen?.unit.id} className="field mt-1 font-normal">
            {units.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {nameIn(unit.name, locale)}
              </option>
            ))}
          </select>
        </label>
        <label className="text-14 font-medium">
          {t("year")}
          <select name="of" defaultValue={chosen?.year ?? years.at(-1)} className="field mt-1 font-normal">
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </label>
        <div>
          <button type="submit" className="button">
            {t("choose")}
          </button>
        </div>
      </form>
      {chosen ? <Chosen key={`${chosen.unit.id} ${chosen.year}`} {...chosen} /> : null}
    </section>
  );
}

async function Chosen({ unit, year, general, standing }: NonNullable<ExtensionCardProps["chosen"]>) {
  const t = await getTranslations("calendar");
  const locale = await getLocale();
  const name = nameIn(unit.name, locale);
  if (!general?.dueOn)
    return <p className="text-14">{t("nothingToExtend", { unit: name, year: String(year) })}</p>;
  const hidden = { unitId: unit.id, year: String(year), seen: String(standing?.number ?? 0) };
  const reason = { kind: "area", name: "reason", label: t("reason"), error: t("reasonWanted") } as const;
  const extended = givesTime(standing, general);
  return (
    <div className="flex flex-col gap-4 border-line border-t pt-4">
      <p className="text-14">
        <strong>
          {name}, {year}.
        </strong>{" "}
        {t("generalDue", { date: formatDate(general.dueOn, locale) })}{" "}
        {extended && standing
          ? t("extendedUntil", { date: formatDate(standing.closesOn, locale), reason: standing.reason })
          : t("notExtended")}
      </p>
      <AdminForm
        action={extend}
        hidden={hidden}
        fields={[{ kind: "date", name: "closesOn", label: t("until"), error: t("untilError") }, reason]}
        submit={extended ? t("extendAnew") : t("extend")}
        done={t("extended")}
      />
      {extended ? (
        <AdminForm
          action={endExtension}
          hidden={hidden}
          fields={[{ ...reason, label: t("endReason") }]}
          submit={t("endExtension")}
          done={t("extensionEnded")}
          tone="warn"
        />
      ) : null}
    </div>
  );
}
