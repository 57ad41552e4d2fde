import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

interface TaskListProps {
  id: string;
  heading: string;
  /** Said where there is nothing. */
  none: string;
  /** How many there are in all; the list may show the first of them only. */
  count: number;
  /** Where all of them are. */
  all?: { href: string; label: string };
  children: readonly ReactNode[];
}

/** Lines that fit on one look; the rest is behind the link. */
export const SHOWN = 8;

/** One kind of work: how much there is, the first of it, and the way to all. */
export async function TaskList({ id, heading, none, count, all, children }: TaskListProps) {
  const t = await getTranslations("home");
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>
        {heading} <span className="font-normal text-ink-3">{count}</span>
      </h2>
      {count === 0 ? (
        <p className="mt-1 text-ink-2">{none}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line border-line border-t">{children}</ul>
      )}
      {count > children.length || all ? (
        <p className="mt-2 flex flex-wrap gap-x-4 text-14">
          {count > children.length ? (
            <span className="text-ink-3">{t("more", { count: count - children.length })}</span>
          ) : null}
          {all ? (
            <Link href={all.href as "/review"} className="link inline-block min-h-6 max-sm:min-h-11">
              {all.label}
            </Link>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}
