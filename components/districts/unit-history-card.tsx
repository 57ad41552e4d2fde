import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import type { Catalogue } from "@/db/read/catalogue";
import { type HistoryStep, unitHistory } from "@/lib/domain/unit-history";
import type { Unit } from "@/lib/domain/units";
import { nameIn } from "@/lib/i18n/collation";
import { formatBound, formatDate } from "@/lib/i18n/dates";

/** When a unit began, what it received and handed on by which law, when it ended, and its codes. */
export async function UnitHistoryCard({ unit, catalogue }: { unit: Unit; catalogue: Catalogue }) {
  const t = await getTranslations("unit");
  const locale = await getLocale();
  const steps = unitHistory(unit.id, catalogue.successions);
  const begins = unit.validFrom
    ? t("began", { date: formatBound(unit.validFrom, unit.validFromPrecision, locale) })
    : t("beganUnknown");
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{t("history")}</h2>
      <ol className="mt-2 list-none p-0 text-14">
        <li className="border-line border-b py-2">{begins}</li>
        {steps.map((step) => (
          <Step
            key={`${step.date}-${step.direction}-${step.kind}-${step.unitIds[0]}`}
            step={step}
            units={catalogue.units}
          />
        ))}
        <li className="border-line border-b py-2">
          {unit.validTo ? t("ended", { date: formatDate(unit.validTo, locale) }) : t("exists")}
        </li>
      </ol>
      <h3 className="mt-4 text-14">{t("codes")}</h3>
      {unit.codes.length === 0 ? (
        <p className="text-14 text-ink-2">{t("noCode")}</p>
      ) : (
        <ul className="list-none p-0 text-14">
          {unit.codes.map(({ code, from, to }) => (
            <li key={`${code}-${from}`}>
              <span className="num font-semibold">{code}</span>{" "}
              <span className="text-ink-2">
                {from && to
                  ? t("codeBetween", { from: formatDate(from, locale), to: formatDate(to, locale) })
                  : from
                    ? t("codeFrom", { from: formatDate(from, locale) })
                    : to
                      ? t("codeTo", { to: formatDate(to, locale) })
                      : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

async function Step({ step, units }: { step: HistoryStep; units: readonly Unit[] }) {
  const t = await getTranslations("unit");
  const locale = await getLocale();
  const { date, direction, kind, extent, legalBasis, unitIds } = step;
  const others = unitIds.flatMap((id) => units.find((each) => each.id === id) ?? []);
  return (
    <li className="border-line border-b py-2">
      <strong className="font-semibold">{formatDate(date, locale)}</strong>: {t(`step.${direction}.${kind}`)}{" "}
      {others.map((other, index) => (
        <span key={other.id}>
          {index > 0 ? ", " : ""}
          <Link href={`/districts/${other.id}`} className="link">
            {nameIn(other.name, locale)}
          </Link>
        </span>
      ))}{" "}
      <span className="text-ink-2">
        ({t(`extent.${extent}`)}; {legalBasis})
      </span>
    </li>
  );
}
