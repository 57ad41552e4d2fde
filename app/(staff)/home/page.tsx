import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHome } from "@/components/home/admin-home";
import { CommanderHome } from "@/components/home/commander-home";
import { StaffHome } from "@/components/home/staff-home";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("title") };
}

const HOMES = { staff: StaffHome, commander: CommanderHome, admin: AdminHome };

/** What waits for whoever is signed in. */
export default async function HomePage() {
  const t = await getTranslations("home");
  const { viewer } = await requestContext();
  const Home = viewer.kind === "account" ? HOMES[viewer.role] : null;
  return (
    <div className="max-w-[1080px]">
      <h1>{t("title")}</h1>
      <div className="mt-4 flex flex-col gap-4">{Home ? <Home /> : null}</div>
    </div>
  );
}
