interface SpanBarProps {
  from: number;
  to: number;
  y: number;
  unknown: boolean;
  active: boolean;
  hovered: boolean;
  /** Thickness in pixels; the caps stand out by three. */
  size?: number;
}

/** A bar with end caps; where its start is unknown a dotted line to a stop. */
export function SpanBar({ from, to, y, unknown, active, hovered, size = 12 }: SpanBarProps) {
  const colour = active ? "var(--evidence-line)" : hovered ? "var(--ink)" : "var(--cat-1)";
  const reach = size / 2 + 3;
  const caps = `M${to},${y - reach}V${y + reach}${unknown ? "" : `M${from},${y - reach}V${y + reach}`}`;
  return (
    <>
      {unknown ? (
        <line x1={from} x2={to} y1={y} y2={y} stroke={colour} strokeWidth={3} strokeDasharray="3 4" />
      ) : (
        <rect
          x={from}
          y={y - size / 2}
          width={Math.max(1, to - from)}
          height={size}
          fill={active ? "var(--evidence)" : colour}
          stroke={active ? "var(--evidence-line)" : "none"}
          strokeWidth={2}
        />
      )}
      <path d={caps} stroke={colour} strokeWidth={2} />
    </>
  );
}
