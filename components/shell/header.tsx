import { getLocale, getTranslations } from "next-intl/server";
import { SearchOpener } from "@/components/search/search-opener";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { countWaiting } from "@/db/read/submissions";
import { catalogueOf } from "@/lib/cached-reads";
import { may, reviews } from "@/lib/domain/permissions";
import { LOCALES } from "@/lib/i18n/locales";
import { chooseLocale } from "@/lib/preferences";
import { readSignedIn, requestContext } from "@/lib/session";
import { AccountMenu } from "./account-menu";
import { NavLink } from "./nav-link";

interface NavItem {
  href: string;
  label: string;
  count?: number;
}

async function navItems(): Promise<NavItem[]> {
  const t = await getTranslations("nav");
  const context = await requestContext();
  const { viewer } = context;
  const items: NavItem[] = [
    { href: "/", label: t("overview") },
    { href: "/measures", label: t("measures") },
    { href: "/districts", label: t("units") },
    { href: "/articles", label: t("articles") },
  ];
  if (viewer.kind !== "account") return items;
  items.push({ href: "/coverage", label: t("coverage") });
  if (viewer.role === "staff") items.push({ href: "/entry", label: t("entry") });
  if (viewer.role !== "admin") {
    const waiting = reviews(viewer) ? await countWaiting(context, await catalogueOf()) : undefined;
    items.push({ href: "/review", label: t("review"), count: waiting });
  }
  if (may(viewer, "configure", { unitId: null, units: [] }))
    items.push({ href: "/admin", label: t("admin") });
  return items;
}

async function LocaleSwitch() {
  const locale = await getLocale();
  const t = await getTranslations("nav");
  return (
    <form action={chooseLocale} className="flex items-center gap-1" aria-label={t("language")}>
      {LOCALES.map((each) => (
        <button
          key={each}
          name="locale"
          value={each}
          type="submit"
          lang={each}
          aria-pressed={each === locale}
          title={t(each)}
          className={`min-h-8 min-w-8 rounded-md px-1 uppercase ${each === locale ? "font-bold text-on-bar" : "text-on-bar-2"}`}
        >
          {each}
        </button>
      ))}
    </form>
  );
}

/** The bar: name, places, account, language; on phones the places fold into a menu that needs no script. */
export async function Header() {
  const t = await getTranslations("site");
  const nav = await getTranslations("nav");
  const account = await getTranslations("account");
  const items = await navItems();
  const signedIn = await readSignedIn();
  const links = items.map((item) => <NavLink key={item.href} {...item} />);
  // The bar has no room for every place; the menu has, and the foot of each page.
  const others = (
    <>
      {signedIn ? <NavLink href="/home" label={account("home")} /> : null}
      <NavLink href="/compare" label={nav("compare")} />
      <NavLink href="/contradictions" label={nav("contradictions")} />
    </>
  );
  return (
    <header className="no-print bg-bar text-14 text-on-bar">
      <div className="mx-auto flex max-w-[1680px] items-stretch gap-2 px-4 sm:gap-6 sm:px-6">
        <Link
          href="/"
          className="flex min-w-0 flex-col justify-center py-2 lg:shrink-0 leading-5 no-underline"
        >
          <strong className="font-semibold">{t("name")}</strong>
          <span className="text-13 text-on-bar-2">{t("place")}</span>
        </Link>
        <nav aria-label={nav("label")} className="hidden flex-1 items-stretch gap-1 xl:flex">
          {links}
        </nav>
        <SearchOpener />
        <div className="hidden items-center gap-4 xl:flex">
          <AccountMenu signedIn={signedIn} />
          <LocaleSwitch />
        </div>
        <details className="group self-center xl:hidden">
          <summary className="flex min-h-11 min-w-11 list-none flex-col items-center justify-center text-13">
            <Icon name="menu" className="text-18" />
            {nav("menu")}
          </summary>
          <div className="absolute inset-x-0 z-10 hidden group-open:block mt-1 bg-bar px-4 pb-4 shadow-(--shadow-pop)">
            <nav aria-label={nav("label")} className="flex flex-col">
              {links}
              {others}
            </nav>
            <div className="mt-2 flex flex-wrap items-center justify-between gap-3 border-on-bar-2 border-t pt-3">
              <AccountMenu signedIn={signedIn} />
              <LocaleSwitch />
            </div>
          </div>
        </details>
      </div>
    </header>
  );
}
