import { getTranslations } from "next-intl/server";

/** What the colours under the words mean. */
export async function QuoteKey() {
  const t = await getTranslations("articles");
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1 border-line border-t pt-3 text-13 text-ink-2">
      <li>
        <span
          aria-hidden="true"
          className="mr-2 inline-block h-4 w-6 border-evidence-line border-b-2 bg-evidence-soft align-middle"
        />
        {t("keyFigure")}
      </li>
      <li>
        <span
          aria-hidden="true"
          className="mr-2 inline-block h-4 w-6 bg-evidence outline-2 outline-evidence-line outline-solid align-middle"
        />
        {t("keyActive")}
      </li>
      <li>
        <span
          aria-hidden="true"
          className="mr-2 inline-block h-4 w-6 border-conflict border-b-2 bg-conflict-soft align-middle"
        />
        {t("keyConflict")}
      </li>
    </ul>
  );
}
