import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";

/** What stands where there is nothing, or nothing that the reader may see: it tells no difference. */
export async function NotFound() {
  const t = await getTranslations("notFound");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="mt-2 max-w-[60ch] text-ink-2">{t("explanation")}</p>
      <ul className="mt-4 flex list-none flex-wrap gap-x-6 gap-y-2 p-0">
        {(["overview", "measures", "units", "articles"] as const).map((place) => (
          <li key={place}>
            <Link href={PLACES[place]} className="link inline-block min-h-6">
              {t(place)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const PLACES = { overview: "/", measures: "/measures", units: "/districts", articles: "/articles" } as const;
