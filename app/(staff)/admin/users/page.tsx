import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CreateAccountForm } from "@/components/account/create-account-form";
import { Link } from "@/components/ui/link";
import { ScrollArea } from "@/components/ui/scroll-area";
import { type AccountSummary, listAccounts } from "@/db/read/accounts";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("title") };
}

const stateOf = ({ disabled, mustChangePassword }: AccountSummary) =>
  disabled ? "isDisabled" : mustChangePassword ? "waiting" : "active";

export default async function UsersPage() {
  const t = await getTranslations("accounts");
  const roles = await getTranslations("roles");
  const locale = await getLocale();
  const accounts = await listAccounts(await requestContext()).catch(refuse);
  const { units } = await catalogueOf();
  const unitName = (id: string | null) => {
    const unit = units.find((each) => each.id === id);
    return unit ? nameIn(unit.name, locale) : t("wholeInstallation");
  };
  return (
    <>
      <h1>{t("title")}</h1>
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[1fr_400px]">
        <div className="card">
          <h2>{t("list")}</h2>
          <ScrollArea label={t("list")}>
            <table className="table mt-3">
              <thead>
                <tr>
                  <th scope="col">{t("username")}</th>
                  <th scope="col">{t("name")}</th>
                  <th scope="col">{t("role")}</th>
                  <th scope="col">{t("unit")}</th>
                  <th scope="col">{t("state")}</th>
                </tr>
              </thead>
              <tbody>
                {accounts.map((account) => (
                  <tr key={account.id}>
                    <th scope="row" className="font-medium">
                      <Link href={`/admin/users/${account.id}`} className="link inline-block min-h-6">
                        {account.username}
                      </Link>
                    </th>
                    <td>{account.name}</td>
                    <td>{roles(account.role)}</td>
                    <td>{unitName(account.unitId)}</td>
                    <td>{t(stateOf(account))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea>
        </div>
        <section className="card flex flex-col gap-4" aria-labelledby="accounts-new">
          <h2 id="accounts-new">{t("new")}</h2>
          <CreateAccountForm
            units={units.map((unit) => ({ value: unit.id, label: nameIn(unit.name, locale) }))}
          />
        </section>
      </div>
    </>
  );
}
