import type { ReactNode } from "react";

/** A place of fixed height: the first HTML holds it, so that nothing moves when the chart comes. */
export function ChartBox({ height, children }: { height: number; children?: ReactNode }) {
  return (
    <div className="w-full min-w-0" style={{ height }}>
      {children}
    </div>
  );
}
