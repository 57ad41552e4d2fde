"use client";

import { type MouseEvent, useState } from "react";

interface CopyLinkProps {
  href: string;
  label: string;
  copied: string;
  className?: string;
}

/** A link that a click copies, and that leads there where nothing can be copied. */
export function CopyLink({ href, label, copied, className }: CopyLinkProps) {
  const [done, setDone] = useState(false);
  const copy = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !navigator.clipboard) return;
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(new URL(href, window.location.href).href);
      setDone(true);
    } catch {
      window.location.assign(href);
    }
  };
  return (
    <>
      <a href={href} className={className} onClick={copy}>
        {label}
      </a>
      <span role="status" className="ml-2 text-ok empty:hidden">
        {done ? copied : null}
      </span>
    </>
  );
}
