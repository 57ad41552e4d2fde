import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { readSignedIn } from "@/lib/session";

/** Only for signed-in accounts; one on a one-time password first chooses its own. The doors check again. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const signedIn = await readSignedIn();
  if (!signedIn) redirect("/sign-in");
  if (signedIn.mustChangePassword) redirect("/change-password");
  return <Shell>{children}</Shell>;
}
