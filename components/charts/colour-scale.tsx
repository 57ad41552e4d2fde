import type { TileScaleStep } from "@/lib/domain/charts/tile-map";
import { formatNumber } from "@/lib/domain/numbers";

/** The colours of a scale with the limits between them, for the eye: every number is printed where it stands. */
export function ColourScale({
  scale,
  locale,
  noData,
}: {
  scale: readonly TileScaleStep[];
  locale: "vi" | "en";
  noData: string | null;
}) {
  return (
    <div className="mt-3 flex max-w-[360px] items-start gap-4 text-13 text-ink-2" aria-hidden="true">
      <div className="flex min-w-0 flex-1">
        {scale.map(({ step, from }) => (
          <div key={step} className="relative flex-1">
            <div className="mr-px h-2.5" style={{ background: `var(--seq-${step})` }} />
            {from !== null && (
              <span className="num absolute top-3 left-0 -translate-x-1/2">{formatNumber(from, locale)}</span>
            )}
            <span className="block h-6" />
          </div>
        ))}
      </div>
      {noData && (
        <div className="flex shrink-0 flex-col items-center">
          <span className="h-2.5 w-6 border border-dashed border-line-strong bg-nodata" />
          <span className="mt-0.5">{noData}</span>
        </div>
      )}
    </div>
  );
}
