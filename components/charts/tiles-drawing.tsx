import { PlainMark } from "@/components/charts/plain-mark";
import { PlainScale } from "@/components/charts/plain-scale";
import { Hatch } from "@/components/charts/shapes";
import { TILE, tilesSize } from "@/lib/domain/charts/drawn-places";
import type { Tile, TileScaleStep } from "@/lib/domain/charts/tile-map";
import { wrapWords } from "@/lib/domain/charts/wrap";

export interface TilesDrawingProps {
  tiles: readonly Tile[];
  scale: readonly TileScaleStep[];
  /** Name of the map for those who hear it. */
  label: string;
  locale: "vi" | "en";
  noData: string;
  /** "Sơ đồ ô vuông, vị trí gần đúng, không theo diện tích." */
  note: string;
}

/** The districts about where they lie, as an image. */
export default function TilesDrawing({ tiles, label, scale, locale }: TilesDrawingProps) {
  const { width, height } = tilesSize(tiles, scale.length);
  const rows = Math.max(0, ...tiles.map(({ row }) => row + 1));
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontSize={13}>
      <title>{label}</title>
      <defs>
        {scale.map(({ step }) => (
          <Hatch
            key={step}
            id={`open-${step}`}
            colour={`var(--seq-${step < 3 ? step + 1 : step - 1})`}
            ground={`var(--seq-${step})`}
          />
        ))}
      </defs>
      {tiles.map((tile) => (
        <PlainMark key={tile.unitId} {...tile}>
          <TileBox tile={tile} />
        </PlainMark>
      ))}
      <PlainScale scale={scale} locale={locale} x={0} y={rows * (TILE.height + TILE.gap) + 12} />
    </svg>
  );
}

function TileBox({ tile }: { tile: Tile }) {
  const { step, printed, open, chosen, name } = tile;
  const [x, y] = [tile.column * (TILE.width + TILE.gap), tile.row * (TILE.height + TILE.gap)];
  const lines = wrapWords(name, 14, 2);
  const ink = step === null ? "var(--ink-2)" : `var(--on-seq-${step})`;
  const middle = x + TILE.width / 2;
  const first = y + (printed === null ? 46 : 36) - (lines.length - 1) * 9;
  return (
    <>
      <rect
        x={x + 0.75}
        y={y + 0.75}
        width={TILE.width - 1.5}
        height={TILE.height - 1.5}
        rx={3}
        fill={step === null ? "var(--nodata)" : open ? `url(#open-${step})` : `var(--seq-${step})`}
        stroke={chosen ? "var(--ink)" : step === null ? "var(--line-strong)" : "none"}
        strokeWidth={chosen ? 2 : 1}
        strokeDasharray={step === null && !chosen ? "4 3" : undefined}
      />
      {lines.map((line, at) => (
        <text key={line} x={middle} y={first + at * 18} textAnchor="middle" fill={ink}>
          {line}
        </text>
      ))}
      {printed === null ? null : (
        <>
          {open ? (
            <rect
              x={middle - printed.length * 5 - 4}
              y={y + 52}
              width={printed.length * 10 + 8}
              height={22}
              rx={3}
              fill={`var(--seq-${step})`}
            />
          ) : null}
          <text x={middle} y={y + 69} textAnchor="middle" fontSize={16} fontWeight={700} fill={ink}>
            {printed}
          </text>
        </>
      )}
    </>
  );
}
