import type { ReactNode } from "react";

interface PlainMarkProps {
  value: number | null;
  statementId: string | null;
  label: string;
  children: ReactNode;
}

/** One figure of an image: named for those who point at it, and with its value for whoever reads the file. */
export function PlainMark({ value, statementId, label, children }: PlainMarkProps) {
  return (
    <g data-key="" data-mark={statementId ?? undefined} data-value={value ?? undefined}>
      <title>{label}</title>
      {children}
    </g>
  );
}
