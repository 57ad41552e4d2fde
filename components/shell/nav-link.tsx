"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";

/** A place in the bar; the one where the reader is, is underlined and named as current. */
export function NavLink({ href, label, count }: { href: string; label: string; count?: number }) {
  const path = usePathname();
  const here = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      className={`flex min-h-11 items-center gap-2 border-b-3 px-3 whitespace-nowrap no-underline xl:min-h-14 xl:px-2 2xl:px-3 ${here ? "border-on-bar font-semibold text-on-bar" : "border-transparent text-on-bar-2 hover:text-on-bar"}`}
    >
      {label}
      {count ? (
        <span className="num min-w-5 rounded-sm bg-on-bar px-1 text-center text-12 font-semibold text-[#14201E]">
          {count}
        </span>
      ) : null}
    </Link>
  );
}
