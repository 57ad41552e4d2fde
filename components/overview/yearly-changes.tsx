import { getLocale, getTranslations } from "next-intl/server";
import { FigureText } from "@/components/figures/figure-text";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { Catalogue } from "@/db/read/catalogue";
import type { OverviewYearly } from "@/db/read/overview-yearly";
import { evidenceId } from "@/lib/domain/evidence";
import { formatNumber } from "@/lib/domain/numbers";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { YearlyChange } from "@/lib/domain/yearly-changes";
import { nameIn } from "@/lib/i18n/collation";
import { facetAddress, facetName } from "@/lib/i18n/facet-name";
import type { Locale } from "@/lib/i18n/locales";

type Changed = NonNullable<OverviewYearly["changes"]>["facets"][number];

/** More of each direction are folded away. */
const SHOWN = 6;

/** "+13", "−4" */
const signed = (value: number, locale: Locale) =>
  `${value > 0 ? "+" : value < 0 ? "−" : ""}${formatNumber(Math.abs(value), locale)}`;

async function ChangeText({ change, isRate }: { change: YearlyChange; isRate: boolean }) {
  const t = await getTranslations("digest");
  const locale = await getLocale();
  if (change.change === null) return t(change.direction === "up" ? "higher" : "lower");
  const said = signed(change.change, locale);
  if (isRate) return t("points", { change: said });
  if (change.percent === null) return t("smallBase", { change: said });
  return t("withPercent", { change: said, percent: signed(change.percent, locale) });
}

interface RowsProps {
  facets: readonly Changed[];
  catalogue: Catalogue;
}

async function Rows({ facets, catalogue }: RowsProps) {
  const flags = await getTranslations("flags");
  const locale = await getLocale();
  return facets.map(({ measure, categoryKey, change }) => {
    const address = facetAddress(measure.id, categoryKey);
    const on = reportingYearPeriod(change.year).to;
    const isRate = measure.rollup === "ratio";
    const unit = isRate ? "%" : "";
    const evidence = change.statement ? `#${evidenceId(change.statement.source)}` : "";
    return (
      <tr key={`${measure.id}-${categoryKey}`}>
        <th scope="row" className="font-normal">
          <Link href={address} className="link">
            {facetName(measure, categoryKey, catalogue.dimensions, locale, on)}
          </Link>{" "}
          {isRate ? null : (
            <span className="text-13 text-ink-3">{nameIn(measure.unitOfMeasure, locale)}</span>
          )}
          {change.flags.includes("provisional") ? (
            <span className="hatched ml-1 whitespace-nowrap rounded-sm border border-line-strong px-1 text-12">
              {flags("provisional")}
            </span>
          ) : null}
        </th>
        <td className="num text-ink-2 max-sm:hidden print:hidden">
          <FigureText {...change.before} />
          {unit}
        </td>
        <td className="num">
          <Link href={`${address}${evidence}`} className="font-semibold no-underline hover:underline">
            <FigureText {...change.now} />
            {unit}
          </Link>
        </td>
        <td className="num max-sm:whitespace-normal!">
          <ChangeText change={change} isRate={isRate} />
        </td>
      </tr>
    );
  });
}

async function Direction({ facets, catalogue, direction }: RowsProps & { direction: "up" | "down" }) {
  const t = await getTranslations("digest");
  const [first] = facets;
  if (!first) return null;
  const { year } = first.change;
  const table = (rows: readonly Changed[], label: string) => (
    <ScrollArea label={label}>
      <table className="table table-dense">
        <thead>
          <tr>
            <th scope="col">{t("measure")}</th>
            <th scope="col" className="num max-sm:hidden print:hidden">
              {year - 1}
            </th>
            <th scope="col" className="num">
              {year}
            </th>
            <th scope="col" className="num">
              {t("change")}
            </th>
          </tr>
        </thead>
        <tbody>
          <Rows facets={rows} catalogue={catalogue} />
        </tbody>
      </table>
    </ScrollArea>
  );
  return (
    <div className="mt-4">
      <h3 className="text-14">
        <Icon name={direction} /> {t(direction)}
      </h3>
      {table(facets.slice(0, SHOWN), t(direction))}
      {facets.length > SHOWN ? (
        <details className="no-print text-14">
          <summary className="link inline-flex min-h-11 items-center sm:min-h-8">
            {t("more", { count: facets.length - SHOWN })}
          </summary>
          {table(facets.slice(SHOWN), t("more", { count: facets.length - SHOWN }))}
        </details>
      ) : null}
    </div>
  );
}

/** What rose and what fell on the year before, in the official order, each leading to its measure and its source. */
export async function YearlyChanges({
  changes,
  catalogue,
}: {
  changes: OverviewYearly["changes"];
  catalogue: Catalogue;
}) {
  const t = await getTranslations("digest");
  const of = (direction: YearlyChange["direction"]) =>
    (changes?.facets ?? []).filter(({ change }) => change.direction === direction);
  const [up, down, same] = [of("up"), of("down"), of("same")];
  const years = changes ? { year: String(changes.year), since: String(changes.year - 1) } : null;
  return (
    <section className="card print:col-span-2" aria-labelledby="digest-changes">
      <h2 id="digest-changes">
        {years ? t("changes", { up: up.length, down: down.length, since: years.since }) : t("changesNone")}
      </h2>
      <p className="text-14 text-ink-2">{years ? t("changesSubtitle", years) : t("changesNoneHint")}</p>
      <div className="print:grid print:grid-cols-2 print:gap-4">
        <Direction facets={up} catalogue={catalogue} direction="up" />
        <Direction facets={down} catalogue={catalogue} direction="down" />
      </div>
      {same.length > 0 ? (
        <p className="mt-3 text-14 text-ink-2 print:hidden">{t("same", { count: same.length })}</p>
      ) : null}
    </section>
  );
}
