import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { requireConfiguring } from "@/lib/require-configuring";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("title") };
}

const PLACES = [
  { key: "users", href: "/admin/users" },
  { key: "calendar", href: "/admin/calendar" },
  { key: "units", href: "/admin/units" },
  { key: "measures", href: "/admin/measures" },
  { key: "forms", href: "/admin/forms" },
  { key: "audit", href: "/audit" },
] as const;

/** Where an administrator finds what he looks after. */
export default async function AdminPage() {
  const t = await getTranslations("admin");
  const { viewer } = await requestContext();
  await requireConfiguring(viewer);
  return (
    <>
      <h1>{t("title")}</h1>
      <ul className="mt-5 grid list-none gap-4 p-0 sm:grid-cols-2 xl:grid-cols-3">
        {PLACES.map(({ key, href }) => (
          <li key={key} className="card">
            <h2>
              <Link href={href} className="link inline-block min-h-6">
                {t(`${key}.title`)}
              </Link>
            </h2>
            <p className="text-14 text-ink-2">{t(`${key}.line`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
