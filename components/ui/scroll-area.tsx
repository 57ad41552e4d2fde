import type { ReactNode } from "react";

interface ScrollAreaProps {
  /** What is in it, for those who hear that they came into it. */
  label: string;
  className?: string;
  children: ReactNode;
}

/**
 * Holds what may be wider than the screen: it scrolls sideways by finger and, focused, by arrow keys.
 * `relative`, since what only screen readers see is placed absolutely and must not widen the page.
 */
export function ScrollArea({ label, className = "", children }: ScrollAreaProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, keys cannot reach what is out of sight
      tabIndex={0}
      className={`relative overflow-x-auto print:overflow-visible ${className}`}
    >
      {children}
    </section>
  );
}
