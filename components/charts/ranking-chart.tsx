"use client";

import { RANKING_AXIS, RANKING_ROW, rankingHeight } from "@/components/charts/chart-heights";
import { ChartStage } from "@/components/charts/chart-stage";
import { Plot } from "@/components/charts/plot";
import { RankingMarks } from "@/components/charts/ranking-marks";
import { DECORATION } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import { type RankingRow, rankingValues } from "@/lib/domain/charts/ranking";
import { pointTicks } from "@/lib/domain/charts/value-axis";
import type { ChartWords } from "@/lib/domain/charts/words";
import { formatNumber } from "@/lib/domain/numbers";

export interface RankingChartProps {
  /** From lib/domain/charts/ranking. */
  rows: RankingRow[];
  label: string;
  words: ChartWords;
  /** Whether values have decimals: rates. */
  fractions?: boolean;
}

/**
 * Units of one year, the largest first, each with its mark, a tick where it stood the year before and the
 * way between. Marks, not bars: what they tell is how far they lie apart, so that the axis need not begin at zero.
 */
export default function RankingChart({ rows, label, words, fractions = false }: RankingChartProps) {
  const height = rankingHeight(rows.length);
  const ticks = pointTicks(rankingValues(rows), 4, !fractions);
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
            bottom: RANKING_AXIS,
            left: Math.max(96, longestName * 7.4 + 16),
            right: 28 + longest * 7.6,
          }}
          x={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          y={[rows.length, 0]}
        >
          <Grid rows={rows} ticks={ticks} locale={words.locale} />
          <RankingMarks rows={rows} />
        </Plot>
      )}
    </ChartStage>
  );
}

interface GridProps {
  rows: readonly RankingRow[];
  ticks: readonly number[];
  locale: "vi" | "en";
}

/** Names, a line for each unit to lead the eye, and the axis below. */
function Grid({ rows, ticks, locale }: GridProps) {
  const scales = useScales();
  if (!scales) return null;
  const { left, right, top, bottom, x } = scales;
  const said = ticks.map((tick) => formatNumber(tick, locale, 2));
  const room = (right - left) / Math.max(1, ticks.length - 1);
  // Where they would touch, every second one is written.
  const every = room < Math.max(...said.map(({ length }) => length)) * 7.6 + 12 ? 2 : 1;
  return (
    <g {...DECORATION}>
      {ticks.map((tick, index) => (
        <g key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={top}
            y2={bottom + 4}
            stroke={tick === 0 ? "var(--axis)" : "var(--grid)"}
          />
          <text
            className="num"
            x={x(tick)}
            y={bottom + 20}
            textAnchor="middle"
            fontSize={13}
            fill="var(--ink-2)"
          >
            {index % every === 0 ? said[index] : ""}
          </text>
        </g>
      ))}
      {rows.map(({ unitId, name, colour, value }, index) => {
        const y = top + (index + 0.5) * RANKING_ROW;
        return (
          <g key={unitId}>
            <text
              x={0}
              y={y + 4.5}
              fontSize={13}
              fontWeight={colour === null ? 400 : 600}
              fill={colour === null ? "var(--ink-2)" : "var(--ink)"}
            >
              {name}
            </text>
            {value !== null && (
              <line x1={left} x2={right} y1={y} y2={y} stroke="var(--grid)" strokeDasharray="1.5 3" />
            )}
          </g>
        );
      })}
    </g>
  );
}
