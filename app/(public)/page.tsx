import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EvidenceProvider } from "@/components/evidence/evidence-context";
import { FigureCard } from "@/components/figures/figure-card";
import { readOverviewPage } from "@/components/figures/overview-page";
import { CoverageFigure } from "@/components/overview/coverage-figure";
import { Digest } from "@/components/overview/digest";
import { HeadlineTiles } from "@/components/overview/headline-tiles";
import { LatestArticle } from "@/components/overview/latest-article";
import { Link } from "@/components/ui/link";
import { PrintButton } from "@/components/ui/print-button";
import { findContradictions } from "@/db/read/contradictions";
import { readOverviewYearly } from "@/db/read/overview-yearly";
import { catalogueOf } from "@/lib/cached-reads";
import { latestOf } from "@/lib/domain/latest";
import { formatNumber } from "@/lib/domain/numbers";
import { downloadAddress, type FigurePlace, presentAddress } from "@/lib/figure-addresses";
import { formatDate } from "@/lib/i18n/dates";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  const { figures, movement } = await readOverviewPage(await requestContext(), await catalogueOf());
  const first = figures[0] ?? movement;
  const place: FigurePlace = { page: "overview", query: new URLSearchParams() };
  return { openGraph: { images: [downloadAddress(place, first.id, "png")] } };
}

export default async function OverviewPage() {
  const t = await getTranslations("overview");
  const figure = await getTranslations("figure");
  const qualifiers = await getTranslations("qualifiers");
  const locale = await getLocale();
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const {
    province,
    coverage,
    articles,
    reading,
    figures: drawn,
    movement,
  } = await readOverviewPage(context, catalogue);
  const place: FigurePlace = { page: "overview", query: new URLSearchParams() };
  const yearly = await readOverviewYearly(context, catalogue);
  const checks = reading?.checks ?? { contradictions: [], agreements: [] };

  const clubs = latestOf(province, "clubs")?.published;
  const number =
    clubs?.value.kind === "number"
      ? `${clubs.value.qualifier === "exact" ? "" : `${qualifiers(clubs.value.qualifier)} `}${formatNumber(clubs.value.value, locale)}`
      : null;
  const latestDay = province
    .map(({ key }) => key.period.to)
    .toSorted()
    .at(-1);
  const figures = articles.reduce((sum, each) => sum + each.figures, 0);
  const found = (await findContradictions(context, catalogue)).filter(({ possible }) => !possible);
  const contradictions = found.length + yearly.differing.length;
  return (
    <EvidenceProvider>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>{number ? t("headline", { number }) : t("headlineNone")}</h1>
          <p className="text-ink-2">
            {latestDay ? t("subtitle", { date: formatDate(latestDay, locale) }) : t("subtitleNone")}
          </p>
        </div>
        <div className="no-print flex flex-wrap gap-2">
          <a href={presentAddress(place)} className="button">
            {figure("present")}
          </a>
          <PrintButton label={t("print")} />
        </div>
      </div>
      <ul className="my-3 flex flex-wrap gap-y-1 divide-x divide-line text-14 [&>li:first-child]:pl-0 [&>li]:px-4">
        <li>{t("figures", { count: figures })}</li>
        <li>
          <Link href="/articles" className="link">
            {t("articles", { count: articles.length })}
          </Link>
        </li>
        <li className={contradictions > 0 ? "text-conflict" : "text-ink-2"}>
          {contradictions > 0 ? (
            <a href="#contradictions" className="underline underline-offset-3">
              {t("contradictions", { count: contradictions })}
            </a>
          ) : (
            t("noContradiction")
          )}
        </li>
        <li>
          {coverage.reported.length === 0
            ? t("byUnitNone")
            : t("byUnit", {
                reported: coverage.reported.length,
                expected: coverage.expected.length,
                year: String(coverage.year),
              })}
        </li>
      </ul>
      <HeadlineTiles province={province} checks={checks} catalogue={catalogue} />
      <div className="one-page mt-4 grid items-start gap-4">
        <div className="grid min-w-0 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px] print:grid-cols-1">
          <div className="grid min-w-0 gap-4 md:grid-cols-2 print:grid-cols-4">
            {drawn.map((each) => (
              <div key={each.id} id={each.id} className="grid min-w-0">
                <FigureCard figure={each} place={place} isPublic />
              </div>
            ))}
            <CoverageFigure coverage={coverage} catalogue={catalogue} />
          </div>
          {reading ? (
            <div className="no-print">
              <LatestArticle reading={reading} count={articles.length} />
            </div>
          ) : null}
        </div>
        <Digest
          yearly={yearly}
          contradictions={found}
          catalogue={catalogue}
          signedIn={context.viewer.kind === "account"}
        />
      </div>
      <div className="no-print mt-4">
        <FigureCard figure={movement} place={place} isPublic />
      </div>
    </EvidenceProvider>
  );
}
