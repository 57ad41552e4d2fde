import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { readAdminHome } from "@/db/read/home";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { requestContext } from "@/lib/session";
import { OverdueList } from "./overdue-list";

/** What an administrator has to see to: forms, accounts and the calendar. */
export async function AdminHome() {
  const t = await getTranslations("home");
  const locale = await getLocale();
  const catalogue = await catalogueOf();
  const home = await readAdminHome(await requestContext(), catalogue);
  const without = catalogue.units.filter(({ id }) => home.unitsWithoutStaff.includes(id));
  return (
    <>
      <section className="card" aria-labelledby="forms">
        <h2 id="forms">
          {home.year === null ? t("adminNoForms") : t("adminForms", { year: String(home.year) })}
        </h2>
        {home.year === null ? null : <p className="mt-1 text-ink-2">{t("adminCount", { ...home.count })}</p>}
      </section>
      <OverdueList cells={home.overdue} />
      <section className="card" aria-labelledby="accounts">
        <h2 id="accounts">{t("accounts")}</h2>
        {without.length === 0 ? (
          <p className="mt-1 text-ink-2">{t("everyStaff")}</p>
        ) : (
          <details className="mt-1">
            <summary className="min-h-6 w-fit cursor-pointer text-warn max-sm:min-h-11">
              <Icon name="warning" /> {t("withoutStaff", { count: without.length })}
            </summary>
            <p className="mt-1 text-14 text-ink-2">
              {without.map(({ shortName }) => nameIn(shortName, locale)).join(", ")}
            </p>
          </details>
        )}
        {home.neverSignedIn > 0 ? (
          <p className="mt-1 text-14">{t("neverSignedIn", { count: home.neverSignedIn })}</p>
        ) : null}
        <p className="mt-2 text-14">
          <Link href="/admin/users" className="link inline-block min-h-6 max-sm:min-h-11">
            {t("toAccounts")}
          </Link>
        </p>
      </section>
      <section className="card" aria-labelledby="calendar">
        <h2 id="calendar">{t("calendar")}</h2>
        {home.missingYear === null ? (
          <p className="mt-1 text-ink-2">{t("hasYear")}</p>
        ) : (
          <p className="mt-1 text-warn">
            <Icon name="warning" /> {t("missingYear", { year: String(home.missingYear) })}
          </p>
        )}
      </section>
    </>
  );
}
