import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { StateChip } from "@/components/ui/state-chip";
import type { TouchedForm, UnitChangePreview } from "@/db/read/unit-change";
import { unitsAfter } from "@/lib/domain/unit-change";
import type { Unit } from "@/lib/domain/units";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { AdminForm } from "../admin-form";
import { confirmChange } from "./actions";

interface ChangePreviewProps {
  preview: UnitChangePreview;
  units: readonly Unit[];
  raw: Readonly<Record<string, unknown>>;
}

/** What a change will do to forms, deadlines, drafts, accounts and charts; then it is confirmed, or not. */
export async function ChangePreview({ preview, units, raw }: ChangePreviewProps) {
  const t = await getTranslations("units");
  const locale = await getLocale();
  const { plan, open, blocking, accounts, years, groups } = preview;
  const all = unitsAfter(units, plan);
  const name = (id: string) => {
    const unit = all.find((each) => each.id === id);
    return unit ? nameIn(unit.name, locale) : id;
  };
  const { created, ended } = plan;
  return (
    <section className="card flex flex-col gap-4" aria-labelledby="preview">
      <h2 id="preview">{t("previewTitle")}</h2>
      <dl className="flex flex-col gap-3 text-14">
        <Item term={t("previewUnits")}>
          {created ? (
            <p>{t("willCreate", { unit: nameIn(created.unit.name, locale), id: created.unit.id })}</p>
          ) : null}
          {ended.map(({ unitId, lastDay }) => (
            <p key={unitId}>{t("willEnd", { unit: name(unitId), date: formatDate(lastDay, locale) })}</p>
          ))}
          {!created && ended.length === 0 ? <p>{t("unitsStay")}</p> : null}
        </Item>
        <Item term={t("previewForms")}>
          {created?.formId ? (
            <p>
              {t("willReport", {
                unit: nameIn(created.unit.name, locale),
                form: created.formId,
                year: String(created.fromYear),
              })}
            </p>
          ) : null}
          {ended.map(({ unitId, lastYear }) =>
            lastYear === null ? null : (
              <p key={unitId}>{t("lastReport", { unit: name(unitId), year: String(lastYear) })}</p>
            ),
          )}
          {!created?.formId && ended.every(({ lastYear }) => lastYear === null) ? (
            <p>{t("formsStay")}</p>
          ) : null}
        </Item>
        <Item term={t("previewDeadlines")}>
          <p>{years.length > 0 ? t("yearsOpen", { years: years.join(", ") }) : t("noYearOpen")}</p>
        </Item>
        <Item term={t("previewDrafts")}>
          {open.length === 0 ? <p>{t("noDrafts")}</p> : <Forms forms={open} name={name} />}
        </Item>
        <Item term={t("previewAccounts")}>
          {accounts.length === 0 ? <p>{t("noAccounts")}</p> : null}
          {accounts.map(({ unitId, count }) => (
            <p key={unitId}>{t("accounts", { unit: name(unitId), count })}</p>
          ))}
        </Item>
        <Item term={t("previewGroups")}>
          {groups.after
            .filter(({ unitIds }) => unitIds.length > 1)
            .map(({ id, unitIds }) => (
              <p key={id}>{t("group", { units: unitIds.map(name).join(", ") })}</p>
            ))}
          {groups.after.every(({ unitIds }) => unitIds.length < 2) ? <p>{t("noGroups")}</p> : null}
        </Item>
      </dl>
      {blocking.length > 0 ? (
        <div role="alert" className="rounded-md border border-error border-l-4 bg-error-soft p-4 text-14">
          <p className="font-semibold text-error">
            <Icon name="error" /> {t("blocking")}
          </p>
          <Forms forms={blocking} name={name} />
        </div>
      ) : (
        <AdminForm
          action={confirmChange}
          hidden={{ change: JSON.stringify(raw) }}
          fields={[]}
          submit={t("confirm")}
          done={t("confirmed")}
        />
      )}
    </section>
  );
}

function Item({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="border-line border-b pb-3">
      <dt className="font-semibold">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

async function Forms({ forms, name }: { forms: readonly TouchedForm[]; name: (id: string) => string }) {
  const t = await getTranslations("units");
  return (
    <ul className="list-none p-0">
      {forms.map(({ id, unitId, year, state }) => (
        <li key={id} className="flex flex-wrap items-center gap-2 py-1">
          <Link href={`/review/${id}`} className="link inline-block min-h-6">
            {t("formOf", { unit: name(unitId), year: String(year) })}
          </Link>
          <StateChip state={state} />
        </li>
      ))}
    </ul>
  );
}
