import { getTranslations } from "next-intl/server";
import type { AccountSummary } from "@/db/read/accounts";
import { ROLES } from "@/lib/domain/permissions";
import { AdminForm } from "../admin-form";
import { assign, disable, enable, renew } from "./actions";

interface CardsProps {
  account: AccountSummary;
  units: readonly { value: string; label: string }[];
}

/** What an administrator may do to another's account. */
export async function AccountCards({ account, units }: CardsProps) {
  const t = await getTranslations("accountAdmin");
  const accounts = await getTranslations("accounts");
  const roles = await getTranslations("roles");
  const { id, role, unitId, disabled } = account;
  return (
    <>
      <section className="card flex flex-col gap-4" aria-labelledby="assign">
        <h2 id="assign">{t("assignTitle")}</h2>
        <AdminForm
          key={`${role} ${unitId}`}
          action={assign}
          hidden={{ id, seenRole: role, seenUnitId: unitId ?? "" }}
          fields={[
            {
              kind: "select",
              name: "role",
              label: accounts("role"),
              options: ROLES.toReversed().map((each) => ({ value: each, label: roles(each) })),
              value: role,
            },
            {
              kind: "select",
              name: "unitId",
              label: accounts("unit"),
              options: [{ value: "", label: accounts("wholeInstallation") }, ...units],
              value: unitId ?? "",
            },
          ]}
          submit={t("assign")}
          done={t("assigned")}
        />
      </section>
      <section className="card flex flex-col gap-4" aria-labelledby="renew">
        <h2 id="renew">{t("renewTitle")}</h2>
        <p className="text-14 text-ink-2">{t("renewHint")}</p>
        <AdminForm
          action={renew}
          hidden={{ id }}
          fields={[]}
          submit={t("renew")}
          done={t("renewed")}
          tone="plain"
        />
      </section>
      <section className="card flex flex-col gap-4" aria-labelledby="disable">
        <h2 id="disable">{disabled ? t("enableTitle") : t("disableTitle")}</h2>
        <p className="text-14 text-ink-2">{disabled ? t("enableHint") : t("disableHint")}</p>
        {disabled ? (
          <AdminForm
            key="enable"
            action={enable}
            hidden={{ id }}
            fields={[]}
            submit={t("enable")}
            done={t("enabled")}
          />
        ) : (
          <AdminForm
            key="disable"
            action={disable}
            hidden={{ id }}
            fields={[{ kind: "area", name: "reason", label: t("reason"), error: t("reasonWanted") }]}
            submit={t("disable")}
            done={t("disabled")}
            tone="warn"
          />
        )}
      </section>
    </>
  );
}
