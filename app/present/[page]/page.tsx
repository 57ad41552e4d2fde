import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AsOfLine } from "@/components/figures/as-of-line";
import { FigureChart } from "@/components/figures/figure-card";
import { figureSource } from "@/components/figures/figure-source";
import { PresentKeys } from "@/components/figures/present-keys";
import { readFigures } from "@/components/figures/registry";
import { Link } from "@/components/ui/link";
import { catalogueOf } from "@/lib/cached-reads";
import { readEnv } from "@/lib/env";
import { FIGURE_PAGES, pageAddress, presentAddress } from "@/lib/figure-addresses";
import { searchParamsOf } from "@/lib/query-of";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

type Props = PageProps<"/present/[page]">;

export const metadata: Metadata = { robots: { index: false } };

/** The figures of a page for a projector: one at a time, large, by arrow keys or links. */
export default async function PresentPage({ params, searchParams }: Props) {
  const { page: pageName } = await params;
  const page = FIGURE_PAGES.find((each) => each === pageName);
  if (!page) notFound();
  const { figure: asked, ...query } = await searchParams;
  const place = { page, query: searchParamsOf(query) };
  const { figures, asOf, changed } = await readFigures(
    page,
    await requestContext(),
    await catalogueOf(),
    query,
  ).catch(refuse);
  const at = Math.max(
    0,
    figures.findIndex(({ id }) => id === asked),
  );
  const figure = figures[at];
  if (!figure) notFound();
  const t = await getTranslations("figure");
  const demo = await getTranslations("demo");
  const addressAt = (index: number) => {
    const found = figures[index];
    return found ? (presentAddress(place, found.id) as Route) : null;
  };
  const [previous, next, leave] = [addressAt(at - 1), addressAt(at + 1), pageAddress(place) as Route];
  return (
    <main className="mx-auto flex min-h-dvh max-w-[1680px] flex-col bg-surface px-6 py-3">
      <nav aria-label={t("present")} className="flex flex-wrap items-center gap-3 text-14">
        {previous ? (
          <Link href={previous} className="button" replace>
            {t("previous")}
          </Link>
        ) : null}
        {next ? (
          <Link href={next} className="button" replace>
            {t("next")}
          </Link>
        ) : null}
        <span className="text-ink-2">{t("position", { at: at + 1, of: figures.length })}</span>
        <span className="mr-auto">
          {readEnv(process.env).SITE === "demo" ? (
            <strong className="hatched px-2 py-1 font-semibold">{demo("source")}</strong>
          ) : null}
        </span>
        <PresentKeys previous={previous} next={next} leave={leave} fullScreen={t("fullScreen")} />
        <Link href={leave} className="link">
          {t("leave")}
        </Link>
      </nav>
      <AsOfLine place={place} asOf={asOf} changed={changed} />
      <div className="present mt-3 flex-1">
        <h1 className="text-22! leading-8!">{figure.headline}</h1>
        <p className="mb-2 text-ink-2">{figure.subtitle}</p>
        <FigureChart chart={figure.chart} slot="main" level={2} />
        {figure.notes.length > 0 ? (
          <p className="mt-2 text-13 text-ink-2">
            {figure.notes.map(({ letter, text }) => `(${letter}) ${text}`).join(" · ")}
          </p>
        ) : null}
      </div>
      <p className="mt-2 border-line border-t pt-2 text-13 text-ink-2">
        {figure.remark} {await figureSource(figure.statements)}
      </p>
    </main>
  );
}
