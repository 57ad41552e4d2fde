import { QualifierArrow, Whiskers } from "@/components/charts/shapes";
import type { Qualifier } from "@/lib/domain/values";

interface LyingQualifierProps {
  qualifier: Qualifier;
  value: number;
  scales: { x(value: number): number };
  x: number;
  y: number;
  stroke: string;
}

/** Arrow and whiskers of a mark on a lying axis, along it. */
export function LyingQualifier({ qualifier, value, scales, x, y, stroke }: LyingQualifierProps) {
  return (
    <g transform={`rotate(90 ${x} ${y})`}>
      <QualifierArrow qualifier={qualifier} x={x} y={y} stroke={stroke} />
      {qualifier === "about" && (
        <Whiskers
          x={x}
          top={y + (x - scales.x(value * 1.1))}
          bottom={y + (x - scales.x(value * 0.9))}
          stroke={stroke}
        />
      )}
    </g>
  );
}
