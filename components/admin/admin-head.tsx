import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

interface AdminHeadProps {
  /** The list that the page belongs to. */
  up: { href: Route; text: string };
  title: string;
  lead: ReactNode;
  /** Where else to read of it. */
  links?: readonly { href: string; text: string }[];
}

/** The head of an administration page beneath a list: the way back, what it is about, and where it leads. */
export function AdminHead({ up, title, lead, links = [] }: AdminHeadProps) {
  return (
    <>
      <p>
        <Link href={up.href} className="link inline-block min-h-6 text-14">
          {up.text}
        </Link>
      </p>
      <h1>{title}</h1>
      <p className="text-ink-2">{lead}</p>
      {links.length > 0 ? (
        <p className="flex flex-wrap gap-x-5 text-14">
          {links.map(({ href, text }) => (
            <Link key={href} href={href as Route} className="link inline-block min-h-6">
              {text}
            </Link>
          ))}
        </p>
      ) : null}
    </>
  );
}
