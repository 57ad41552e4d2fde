"use client";

import { Mark } from "@/components/charts/mark";
import type { RankingRowProps } from "@/components/charts/ranking-marks";

/** Words that stand for a missing number, about this wide. */
const WORDS = 110;

/** Words instead of a mark; they stand clear of where the unit was the year before. */
export function RankingMissing({ row, scales, y, ago }: RankingRowProps & { ago: number | null }) {
  const room = {
    left: ago === null ? WORDS : ago - scales.left - 20,
    right: ago === null ? 0 : scales.right - ago,
  };
  const isLeft = room.left >= WORDS || room.left >= room.right;
  const x = isLeft || ago === null ? scales.left + 8 : ago + 14;
  // Where the words do not fit, their sign stands for them; the mark's name says them.
  const said = Math.max(room.left, room.right) >= WORDS ? row.printed : "…";
  return (
    <Mark
      info={row}
      markKey={row.unitId}
      series={row.unitId}
      at={1}
      x={x + WORDS / 2}
      y={y}
      area={{ kind: "rect", x: x - 4, y: y - 12, width: WORDS, height: 24 }}
      words={() => (
        <text x={x} y={y + 4.5} fontSize={13} fill="var(--ink-3)">
          {said}
        </text>
      )}
    >
      {() => null}
    </Mark>
  );
}
