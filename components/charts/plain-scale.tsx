import type { TileScaleStep } from "@/lib/domain/charts/tile-map";
import { formatNumber } from "@/lib/domain/numbers";

interface PlainScaleProps {
  scale: readonly TileScaleStep[];
  locale: "vi" | "en";
  x: number;
  y: number;
}

const STEP = 64;

/** The colours of an image with the limits between them. */
export function PlainScale({ scale, locale, x, y }: PlainScaleProps) {
  if (scale.length < 2) return null;
  return (
    <g transform={`translate(${x},${y})`}>
      {scale.map(({ step, from }, at) => (
        <g key={step} transform={`translate(${at * STEP},0)`}>
          <rect width={STEP - 1} height={10} fill={`var(--seq-${step})`} />
          {from === null ? null : (
            <text className="num" y={26} fontSize={13} textAnchor="middle" fill="var(--ink-2)">
              {formatNumber(from, locale)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
