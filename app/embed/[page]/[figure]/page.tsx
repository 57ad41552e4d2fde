import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FigureChart } from "@/components/figures/figure-card";
import { figureSource } from "@/components/figures/figure-source";
import { readFigures } from "@/components/figures/registry";
import { catalogueOf } from "@/lib/cached-reads";
import { readEnv } from "@/lib/env";
import { FIGURE_PAGES, pageAddress } from "@/lib/figure-addresses";
import { searchParamsOf } from "@/lib/query-of";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

type Props = PageProps<"/embed/[page]/[figure]">;

export const metadata: Metadata = { robots: { index: false } };

/**
 * One figure in a frame of another site. Whoever looks is a stranger there: only what is public is read,
 * also for those who are signed in here.
 */
export default async function EmbedPage({ params, searchParams }: Props) {
  const { page: pageName, figure: figureId } = await params;
  const page = FIGURE_PAGES.find((each) => each === pageName);
  if (!page) notFound();
  const query = await searchParams;
  const context = { ...(await requestContext()), viewer: { kind: "stranger" as const } };
  const { figures, isPublic } = await readFigures(page, context, await catalogueOf(), query).catch(refuse);
  const figure = figures.find(({ id }) => id === figureId);
  if (!figure || !isPublic) notFound();
  const t = await getTranslations("figure");
  const site = await getTranslations("site");
  const demo = await getTranslations("demo");
  const isDemo = readEnv(process.env).SITE === "demo";
  const address = pageAddress({ page, query: searchParamsOf(query) });
  return (
    <main className="bg-surface p-4">
      <h1 className="text-18! leading-7!">{figure.headline}</h1>
      <p className="text-14 text-ink-2">{figure.subtitle}</p>
      <div className="mt-3">
        <FigureChart chart={figure.chart} slot="main" framed level={2} />
      </div>
      {figure.notes.length > 0 ? (
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-3 text-13">
          {figure.notes.map(({ letter, text }) => (
            <div key={letter} className="contents">
              <dt className="font-semibold">{letter}</dt>
              <dd className="text-ink-2">{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="mt-3 border-line border-t pt-2 text-13 text-ink-3">
        {isDemo ? <strong className="text-ink">{demo("source")} </strong> : null}
        {figure.remark} {await figureSource(figure.statements)}{" "}
        <a href={address} target="_blank" rel="noopener" className="link">
          {t("openPage", { site: site("name") })}
        </a>
      </p>
    </main>
  );
}
