import { getLocale, getTranslations } from "next-intl/server";
import { DemoLink } from "@/components/figures/demo-link";
import { Link } from "@/components/ui/link";
import type { Catalogue } from "@/db/read/catalogue";
import { readMeasure } from "@/db/read/measure";
import { compareAddress } from "@/lib/compare-query";
import { seriesBreaks } from "@/lib/domain/chart-breaks";
import { compareExamples } from "@/lib/domain/compare-examples";
import { FIRST_YEAR } from "@/lib/domain/record-years";
import { nameIn } from "@/lib/i18n/collation";
import { requestContext } from "@/lib/session";

/** Of which measures examples are sought: one that is counted, one that is a rate. */
const COUNTED = "clubs";
const RATE = "households-pledged-rate";

/** Before anything is chosen: how to choose, and comparisons that the figures offer. */
export async function CompareStart({ catalogue, lastYear }: { catalogue: Catalogue; lastYear: number }) {
  const t = await getTranslations("compare");
  const locale = await getLocale();
  const context = await requestContext();
  const query = { fromYear: FIRST_YEAR, toYear: lastYear, withPending: false };
  const [counted, rate] = [
    await readMeasure(context, catalogue, { ...query, measureId: COUNTED }),
    await readMeasure(context, catalogue, { ...query, measureId: RATE }),
  ];
  const [countedView, rateView] = [counted.views.get(""), rate.views.get("")];
  const breaks = seriesBreaks(counted.measure, catalogue.units, catalogue.successions);
  const examples =
    countedView && rateView
      ? compareExamples(
          { measureId: COUNTED, view: countedView, breaks },
          { measureId: RATE, view: rateView },
        )
      : [];
  const nameOf = (id: string) => {
    const unit = catalogue.units.find((each) => each.id === id);
    return unit ? nameIn(unit.shortName, locale) : id;
  };
  return (
    <section className="card" aria-labelledby="start">
      <h2 id="start">{t("startTitle")}</h2>
      <p className="mt-1 max-w-[75ch] text-ink-2">{t("startHow")}</p>
      {examples.length > 0 ? (
        <ul className="mt-3 grid list-none gap-3 p-0 md:grid-cols-3">
          {examples.map(({ kind, measureId, unitIds }) => {
            const measure = catalogue.measures.find(({ id }) => id === measureId);
            const address = compareAddress({
              units: unitIds,
              facets: [measureId],
              boundaries: kind === "boundaries" ? "groups" : "reported",
            });
            return (
              <li key={kind} className="rounded-md border border-line p-3">
                <Link href={address} className="link font-medium">
                  {unitIds.map(nameOf).join(", ")}
                </Link>
                <p className="text-14 text-ink-2">
                  {measure ? nameIn(measure.name, locale) : null}. {t(`example.${kind}`)}
                </p>
              </li>
            );
          })}
        </ul>
      ) : (
        <>
          <p className="mt-3 border border-line-strong border-dashed p-5 text-14 text-ink-2">
            {t("noFigures")}
          </p>
          <div className="mt-3">
            <DemoLink path="/compare" />
          </div>
        </>
      )}
    </section>
  );
}
