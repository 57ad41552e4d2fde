import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DeputyCard } from "@/components/deputies/deputy-card";
import { AdminHome } from "@/components/home/admin-home";
import { CommanderHome } from "@/components/home/commander-home";
import { StaffHome } from "@/components/home/staff-home";
import { reviews } from "@/lib/domain/permissions";
import { formatDate } from "@/lib/i18n/dates";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("title") };
}

const HOMES = { staff: StaffHome, commander: CommanderHome, admin: AdminHome };

/** What waits for whoever is signed in. */
export default async function HomePage() {
  const t = await getTranslations("home");
  const { viewer } = await requestContext();
  const deputies = await getTranslations("deputies");
  const locale = await getLocale();
  const account = viewer.kind === "account" ? viewer : null;
  const Home = account ? HOMES[account.role] : null;
  return (
    <div className="max-w-[1080px]">
      <h1>{t("title")}</h1>
      {account?.standsFor?.map(({ commanderId, name, toDay }) => (
        <p key={commanderId} className="text-ink-2">
          {deputies("youStand", { commander: name, to: formatDate(toDay, locale) })}
        </p>
      ))}
      <div className="mt-4 flex flex-col gap-4">
        {Home ? <Home /> : null}
        {account?.role === "staff" && reviews(account) ? <CommanderHome /> : null}
        {account?.role === "commander" ? <DeputyCard commanderId={account.id} /> : null}
      </div>
    </div>
  );
}
