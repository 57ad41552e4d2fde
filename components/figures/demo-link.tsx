import { getTranslations } from "next-intl/server";
import { readEnv } from "@/lib/env";

/** An empty chart of the real site leads to the same chart of the demonstration, where there is one. */
export async function DemoLink({ path }: { path: string }) {
  const t = await getTranslations("demo");
  const { SITE, OTHER_SITE_URL } = readEnv(process.env);
  if (SITE !== "real" || !OTHER_SITE_URL) return null;
  return (
    <p className="hatched self-start rounded-lg border border-line-strong border-dashed p-4 text-14">
      <a href={`${OTHER_SITE_URL}${path}`} className="link bg-bg px-1">
        {t("same")}
      </a>
    </p>
  );
}
