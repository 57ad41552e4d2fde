import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import type { Unit } from "@/lib/domain/units";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";

/** Units by name, each a way to its page, with its code and, where it ended, when. */
export async function UnitList({
  id,
  title,
  units,
  columns = false,
}: {
  id: string;
  title: string;
  units: readonly Unit[];
  columns?: boolean;
}) {
  const t = await getTranslations("unit");
  const locale = await getLocale();
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={`mt-2 list-none gap-x-8 p-0 ${columns ? "sm:columns-2 xl:columns-3" : ""}`}>
        {units.map((unit) => {
          const code = unit.codes.at(-1)?.code;
          const notes = [
            ...(code ? [t("code", { code })] : []),
            ...(unit.validTo ? [t("ended", { date: formatDate(unit.validTo, locale) })] : []),
          ];
          return (
            <li key={unit.id} className="break-inside-avoid border-line border-t py-2">
              <Link href={`/districts/${unit.id}`} className="link inline-block min-h-6">
                {nameIn(unit.name, locale)}
              </Link>{" "}
              <span className="text-13 text-ink-3">{notes.join(". ")}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
