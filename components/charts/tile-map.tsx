import { ColourScale } from "@/components/charts/colour-scale";
import type { Tile, TileScaleStep } from "@/lib/domain/charts/tile-map";

interface TileMapProps {
  /** From lib/domain/charts/tile-map: tileMap or emptyTiles. */
  tiles: readonly Tile[];
  scale: readonly TileScaleStep[];
  locale: "vi" | "en";
  labels: {
    /** Name of the map for those who hear it. */
    name: string;
    noData: string;
    /** "Sơ đồ ô vuông, vị trí gần đúng, không theo diện tích." */
    note: string;
  };
  /** Where each unit's tile leads, by unit id; by default to the words that state its value. */
  links?: Readonly<Record<string, string>>;
}

/** The districts as tiles about where they lie, with value and colour; plain HTML that needs no script. */
export function TileMap({ tiles, scale, locale, labels, links = {} }: TileMapProps) {
  const someEmpty = tiles.some(({ printed }) => printed === null);
  return (
    <div>
      <ul
        aria-label={labels.name}
        className="tile-map m-0 grid max-w-[360px] list-none grid-cols-4 gap-1 p-0 text-center text-13 leading-[1.35]"
      >
        {tiles.map((tile) => (
          <li
            key={tile.unitId}
            data-mark={tile.statementId ?? undefined}
            data-evidence={tile.evidenceId ?? undefined}
            data-value={tile.value ?? undefined}
            style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}
          >
            <TileBox
              tile={tile}
              noData={labels.noData}
              href={links[tile.unitId] ?? (tile.evidenceId ? `#${tile.evidenceId}` : undefined)}
            />
          </li>
        ))}
      </ul>
      {scale.length > 1 && (
        <ColourScale scale={scale} locale={locale} noData={someEmpty ? labels.noData : null} />
      )}
      {labels.note && <p className="mt-2 text-13 text-ink-3">{labels.note}</p>}
    </div>
  );
}

/** What is not final is hatched, in the tile's own ink so that it is seen on every step. */
const HATCHED =
  "repeating-linear-gradient(135deg, color-mix(in srgb, currentColor 20%, transparent) 0 2px, transparent 2px 8px)";

function TileBox({ tile, noData, href }: { tile: Tile; noData: string; href: string | undefined }) {
  const { step, printed, chosen, open } = tile;
  const empty = printed === null;
  const className = [
    "flex h-full min-h-20 flex-col items-center justify-center rounded-sm px-0.5 py-2 no-underline",
    empty ? "border border-dashed border-line-strong bg-nodata text-ink-2" : "border border-transparent",
    chosen ? "outline-2 -outline-offset-1 outline-ink" : "",
  ].join(" ");
  const style = empty
    ? undefined
    : {
        backgroundColor: `var(--seq-${step})`,
        backgroundImage: open ? HATCHED : undefined,
        color: `var(--on-seq-${step})`,
      };
  const inside = (
    <>
      <span className="text-balance [overflow-wrap:anywhere]">{tile.name}</span>
      {empty ? (
        <span className="sr-only">{noData}</span>
      ) : (
        <span
          className="mt-1 rounded-sm px-1 font-bold text-16"
          style={open ? { backgroundColor: `var(--seq-${step})` } : undefined}
        >
          {printed}
        </span>
      )}
    </>
  );
  return href ? (
    <a href={href} className={className} style={style} title={tile.label}>
      {inside}
    </a>
  ) : (
    <div className={className} style={style} title={tile.label}>
      {inside}
    </div>
  );
}
