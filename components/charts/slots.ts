/**
 * Where charts stand, with the widths at which each is drawn ahead: the narrowest always fits, a wider
 * one is shown from its own width on. They are the places' widths on screens of 360, 412, 768, 1280,
 * 1366 and 1920 pixels, and on A4 (620). The classes are written out, since the stylesheet is made from them.
 */
export const SLOTS = {
  /** As wide as the column beside the sources. */
  main: [
    { width: 294, shown: "@min-[344px]:hidden" },
    { width: 344, shown: "hidden @min-[344px]:block @min-[620px]:hidden" },
    { width: 620, shown: "hidden @min-[620px]:block @min-[678px]:hidden" },
    { width: 678, shown: "hidden @min-[678px]:block @min-[790px]:hidden" },
    { width: 790, shown: "hidden @min-[790px]:block @min-[880px]:hidden" },
    { width: 880, shown: "hidden @min-[880px]:block @min-[1194px]:hidden" },
    { width: 1194, shown: "hidden @min-[1194px]:block" },
  ],
  /** Half of that column, the whole of a phone or a tablet. */
  half: [
    { width: 294, shown: "@min-[344px]:hidden" },
    { width: 344, shown: "hidden @min-[344px]:block @min-[411px]:hidden" },
    { width: 411, shown: "hidden @min-[411px]:block @min-[568px]:hidden" },
    { width: 568, shown: "hidden @min-[568px]:block @min-[678px]:hidden" },
    { width: 678, shown: "hidden @min-[678px]:block" },
  ],
} as const;

export type ChartSlot = keyof typeof SLOTS;

/** The widths at which a place is drawn ahead, narrowest first. */
export const widthsOf = (slot: ChartSlot): number[] => SLOTS[slot].map(({ width }) => width);

/** The widest drawing that fits; without drawings what is available, and the narrowest where none fits. */
export function drawnWidth(widths: readonly number[], available: number): number {
  return widths.findLast((width) => width <= available) ?? widths[0] ?? Math.floor(available);
}
