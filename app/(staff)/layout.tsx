import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { clientMessages, STAFF_CLIENT_NAMESPACES } from "@/lib/i18n/client-messages";
import { toSignIn } from "@/lib/refuse";
import { readSignedIn } from "@/lib/session";

/** Only for signed-in accounts; one on a one-time password first chooses its own. The doors check again. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const signedIn = await readSignedIn();
  if (!signedIn) return toSignIn();
  if (signedIn.mustChangePassword) redirect("/change-password");
  return (
    <NextIntlClientProvider messages={clientMessages(await getMessages(), STAFF_CLIENT_NAMESPACES)}>
      <Shell>{children}</Shell>
    </NextIntlClientProvider>
  );
}
