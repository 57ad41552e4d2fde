import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditFilter } from "@/components/audit/audit-filter";
import { ChainsNotice } from "@/components/audit/chains-notice";
import { ChangeList } from "@/components/audit/change-list";
import { changeWords } from "@/components/audit/change-words";
import { Link } from "@/components/ui/link";
import { readAudit, readAuditChoices } from "@/db/read/audit";
import { verifyChains } from "@/db/read/audit-chains";
import { auditAddress, auditQuery } from "@/lib/audit-query";
import { catalogueOf } from "@/lib/cached-reads";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

const PAGE = 50;

export default async function AuditPage(props: PageProps<"/audit">) {
  const t = await getTranslations("audit");
  const { filter, before, verify } = auditQuery(await props.searchParams);
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const choices = await readAuditChoices(context).catch(refuse);
  const { changes, more } = await readAudit(context, catalogue, filter, { before, limit: PAGE });
  const chains = verify ? await verifyChains(context) : null;
  const words = await changeWords(catalogue);
  const last = changes.at(-1);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>{t("title")}</h1>
          <p className="text-ink-2">{t("lead")}</p>
        </div>
        <div className="no-print flex flex-wrap gap-3">
          <a href={auditAddress(filter, { path: "/audit/audit.csv" })} className="button">
            {t("csv")}
          </a>
          <a href={auditAddress(filter, { before: before ?? undefined, verify: true })} className="button">
            {t("verify")}
          </a>
        </div>
      </div>
      <div className="mt-4">
        {chains ? <ChainsNotice reading={chains} words={words} /> : null}
        <AuditFilter filter={filter} choices={choices} words={words} />
      </div>
      <section className="card" aria-label={t("list")}>
        {changes.length > 0 ? (
          <ChangeList changes={changes} words={words} />
        ) : (
          <>
            <h2>{t("none")}</h2>
            <p>
              <Link href="/audit" className="link inline-block min-h-6">
                {t("seeAll")}
              </Link>
            </p>
          </>
        )}
      </section>
      <nav aria-label={t("pages")} className="no-print mt-4 flex flex-wrap gap-3">
        {before !== null ? (
          <a href={auditAddress(filter)} className="button">
            {t("newest")}
          </a>
        ) : null}
        {more && last ? (
          <a href={auditAddress(filter, { before: last.id })} className="button">
            {t("older")}
          </a>
        ) : null}
      </nav>
    </>
  );
}
