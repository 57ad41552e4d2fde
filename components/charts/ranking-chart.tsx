"use client";

import { BarMark } from "@/components/charts/bar-mark";
import { RANKING_ROW, rankingHeight } from "@/components/charts/chart-heights";
import { ChartStage, useStage } from "@/components/charts/chart-stage";
import { Mark } from "@/components/charts/mark";
import { Plot } from "@/components/charts/plot";
import { colourOf, Hatch } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { RankingRow } from "@/lib/domain/charts/ranking";
import type { ChartWords } from "@/lib/domain/charts/words";

export interface RankingChartProps {
  /** From lib/domain/charts/ranking. */
  rows: RankingRow[];
  label: string;
  words: ChartWords;
}

const BAR = 14;

/** Units of one year, the largest first, each with its value and a tick where it stood the year before. */
export default function RankingChart({ rows, label, words }: RankingChartProps) {
  const height = rankingHeight(rows.length);
  const max = Math.max(1, ...rows.flatMap(({ value, before }) => [value ?? 0, before ?? 0]));
  const longestName = Math.max(0, ...rows.map(({ name }) => name.length));
  const longest = Math.max(0, ...rows.map(({ printed, value }) => (value === null ? 0 : printed.length)));
  return (
    <ChartStage height={height} label={label} howToMove={words.howToMove} openSource={words.openSource}>
      {({ width }) => (
        <Plot
          width={width}
          height={height}
          margin={{
            top: 4,
            bottom: 4,
            left: Math.max(108, longestName * 7.4 + 12),
            right: 24 + longest * 7.6,
          }}
          x={[0, max]}
          y={[rows.length, 0]}
        >
          <Rows rows={rows} />
        </Plot>
      )}
    </ChartStage>
  );
}

function Rows({ rows }: { rows: RankingRow[] }) {
  const scales = useScales();
  const { defs } = useStage();
  if (!scales) return null;
  const { left, top, bottom, x } = scales;
  return (
    <g>
      <defs>
        {[null, 0, 1, 2, 3, 4, 5].map((colour) => (
          <Hatch key={colour} id={`${defs}-row-${colour}`} colour={colourOf(colour)} />
        ))}
      </defs>
      <line x1={left} x2={left} y1={top} y2={bottom} stroke="var(--axis)" />
      {rows.map((row, index) => {
        const middle = top + (index + 0.5) * RANKING_ROW;
        const name = (
          <text
            x={0}
            y={middle + 4.5}
            fontSize={13}
            fontWeight={row.colour === null ? 400 : 600}
            fill={row.colour === null ? "var(--ink-2)" : "var(--ink)"}
          >
            {row.name}
          </text>
        );
        return (
          <g key={row.unitId}>
            {name}
            {row.value === null ? (
              <Missing row={row} x={left} y={middle} at={index} />
            ) : (
              <Row row={row} at={index} left={left} width={x(row.value) - left} middle={middle} defs={defs} />
            )}
            {row.before !== null && <Before x={x(row.before)} y={middle} />}
            {row.value !== null && (
              <text
                className="num"
                x={Math.max(x(row.value), x(row.before ?? 0)) + (row.qualifier === "exact" ? 8 : 22)}
                y={middle + 4.5}
                fontSize={13}
                fontWeight={row.colour === null ? 400 : 600}
                fill="var(--ink)"
              >
                {row.printed}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface RowProps {
  row: RankingRow;
  at: number;
  left: number;
  width: number;
  middle: number;
  defs: string;
}

function Row({ row, at, left, width, middle, defs }: RowProps) {
  return (
    <BarMark
      info={row}
      markKey={row.unitId}
      at={at}
      x={left}
      y={middle - BAR / 2}
      width={width}
      height={BAR}
      fill={colourOf(row.colour)}
      hatch={`url(#${defs}-row-${row.colour})`}
      open={row.open}
      qualifier={row.qualifier}
      slack={6}
    />
  );
}

function Missing({ row, x, y, at }: { row: RankingRow; x: number; y: number; at: number }) {
  return (
    <Mark
      info={row}
      markKey={row.unitId}
      series={row.unitId}
      at={at}
      x={x + 40}
      y={y}
      area={{ kind: "rect", x, y: y - 12, width: 140, height: 24 }}
      words={() => (
        <text x={x + 8} y={y + 4.5} fontSize={13} fill="var(--ink-3)">
          {row.printed}
        </text>
      )}
    >
      {() => null}
    </Mark>
  );
}

/** Where the unit stood the year before: a dark tick with a light rim, seen on the bar and beside it. */
function Before({ x, y }: { x: number; y: number }) {
  return (
    <g pointerEvents="none">
      <line x1={x} x2={x} y1={y - 11} y2={y + 11} stroke="var(--surface)" strokeWidth={5} />
      <line x1={x} x2={x} y1={y - 10} y2={y + 10} stroke="var(--ink)" strokeWidth={2} />
    </g>
  );
}
