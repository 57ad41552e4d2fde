import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminHead } from "@/components/admin/admin-head";
import { AccountCards } from "@/components/admin/users/account-cards";
import { SessionList } from "@/components/admin/users/session-list";
import { DeputyCard } from "@/components/deputies/deputy-card";
import { readAccount } from "@/db/read/accounts";
import { auditAddress } from "@/lib/audit-query";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { refuse } from "@/lib/refuse";
import { readSignedIn, requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("title") };
}

export default async function AccountPage(props: PageProps<"/admin/users/[id]">) {
  const t = await getTranslations("accountAdmin");
  const accounts = await getTranslations("accounts");
  const roles = await getTranslations("roles");
  const locale = await getLocale();
  const signedIn = await readSignedIn();
  const { id } = await props.params;
  const account = await readAccount(await requestContext(), id, signedIn?.sessionToken).catch(refuse);
  const { units } = await catalogueOf();
  const unit = units.find((each) => each.id === account.unitId);
  const state = account.disabled ? "isDisabled" : account.mustChangePassword ? "waiting" : "active";
  return (
    <>
      <AdminHead
        up={{ href: "/admin/users", text: t("all") }}
        title={account.name}
        lead={[
          account.username,
          roles(account.role),
          unit ? nameIn(unit.name, locale) : accounts("wholeInstallation"),
          accounts(state),
        ].join(" · ")}
        links={[{ href: auditAddress({ subjectKind: "account", text: id }), text: t("history") }]}
      />
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_400px]">
        <SessionList id={id} sessions={account.sessions} />
        <div className="flex min-w-0 flex-col gap-4">
          {signedIn?.userId === id ? (
            <section className="card" aria-label={t("ownTitle")}>
              <p className="text-14">{t("own")}</p>
            </section>
          ) : (
            <>
              <AccountCards
                account={account}
                units={units.map((each) => ({ value: each.id, label: nameIn(each.name, locale) }))}
              />
              {account.role === "commander" && !account.disabled ? <DeputyCard commanderId={id} /> : null}
            </>
          )}
        </div>
      </div>
    </>
  );
}
