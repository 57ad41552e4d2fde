import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { chooseTheme } from "@/lib/preferences";
import type { SignedIn } from "@/lib/session";
import { SignOutForm } from "./sign-out-form";

/** Who is signed in, with the ways to change the password, the light, and to leave. Works without script. */
export async function AccountMenu({ signedIn }: { signedIn: SignedIn | null }) {
  const t = await getTranslations("account");
  const roles = await getTranslations("roles");
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 xl:grid xl:grid-cols-[auto_auto_auto] xl:justify-start xl:gap-y-0 xl:text-13">
      {signedIn ? (
        <>
          <span className="whitespace-nowrap xl:col-span-3">
            <Link
              href="/home"
              title={t("home")}
              aria-label={`${signedIn.name}: ${t("home")}`}
              className="inline-flex min-h-8 items-center underline underline-offset-3 xl:min-h-6"
            >
              <strong className="font-semibold">{signedIn.name}</strong>
            </Link>
            <span className="text-on-bar-2"> · {roles(signedIn.role)}</span>
          </span>
          <Link
            href="/change-password"
            className="inline-flex min-h-8 items-center whitespace-nowrap text-on-bar-2 underline underline-offset-3 xl:min-h-6"
          >
            {t("changePassword")}
          </Link>
          <SignOutForm accountId={signedIn.userId}>
            <button
              type="submit"
              className="min-h-8 whitespace-nowrap text-on-bar-2 underline xl:min-h-6 underline-offset-3"
            >
              {t("signOut")}
            </button>
          </SignOutForm>
        </>
      ) : (
        <Link href="/sign-in" className="underline underline-offset-3">
          {t("signIn")}
        </Link>
      )}
      <ThemeSwitch />
    </div>
  );
}

async function ThemeSwitch() {
  const t = await getTranslations("account");
  return (
    <form action={chooseTheme} className="flex">
      <button
        type="submit"
        name="theme"
        value="dark"
        className="min-h-8 min-w-8 text-on-bar-2 xl:min-h-6 dark:hidden"
        title={t("dark")}
      >
        <Icon name="moon" className="text-16" />
        <span className="sr-only">{t("dark")}</span>
      </button>
      <button
        type="submit"
        name="theme"
        value="light"
        className="hidden min-h-8 min-w-8 text-on-bar-2 xl:min-h-6 dark:block"
        title={t("light")}
      >
        <Icon name="sun" className="text-16" />
        <span className="sr-only">{t("light")}</span>
      </button>
    </form>
  );
}
