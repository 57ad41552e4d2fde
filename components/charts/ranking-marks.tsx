"use client";

import { RANKING_ROW } from "@/components/charts/chart-heights";
import { LyingQualifier } from "@/components/charts/lying-qualifier";
import { Mark, type MarkArea } from "@/components/charts/mark";
import { RankingMissing } from "@/components/charts/ranking-missing";
import { colourOf, DECORATION, Halo, MarkSymbol, rankingPlanPath } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { RankingBefore, RankingPlan, RankingRow } from "@/lib/domain/charts/ranking";

type Scales = NonNullable<ReturnType<typeof useScales>>;

/** How far beyond itself a mark takes the pointer. */
const REACH = 24;

/** Each unit's mark of this year and of the last, and the way between them where there is one. */
export function RankingMarks({ rows }: { rows: readonly RankingRow[] }) {
  const scales = useScales();
  if (!scales) return null;
  return (
    <g>
      {rows.map((row, at) => (
        <Row key={row.unitId} row={row} scales={scales} y={scales.top + (at + 0.5) * RANKING_ROW} />
      ))}
    </g>
  );
}

export interface RankingRowProps {
  row: RankingRow;
  scales: Scales;
  y: number;
}

function Row({ row, scales, y }: RankingRowProps) {
  const { value, before } = row;
  const now = value === null ? null : scales.x(value);
  const ago = before === null ? null : scales.x(before.value);
  return (
    <g>
      {now !== null && ago !== null && before?.joined && (
        <line
          {...DECORATION}
          x1={ago}
          x2={now}
          y1={y}
          y2={y}
          stroke={colourOf(row.colour)}
          strokeWidth={3}
          strokeDasharray={row.open || before.open ? "4 3" : undefined}
        />
      )}
      {before && ago !== null && (
        <Before row={row} before={before} scales={scales} y={y} x={ago} area={areaOf(ago, now, y, true)} />
      )}
      {row.plan && <Plan plan={row.plan} row={row} x={scales.x(row.plan.value)} y={y} />}
      {now === null ? (
        <RankingMissing row={row} scales={scales} y={y} ago={ago} />
      ) : (
        <Now row={row} scales={scales} y={y} x={now} area={areaOf(now, ago, y)} />
      )}
    </g>
  );
}

/** Both marks are reached however near they are: each has the half towards itself, and the room beyond. */
function areaOf(own: number, other: number | null, y: number, isBefore = false): MarkArea {
  const middle = other === null ? null : (own + other) / 2;
  const isLeft = middle !== null && (own === other ? isBefore : own < middle);
  const from = middle === null || isLeft ? own - REACH : middle;
  const to = middle === null || !isLeft ? own + REACH : middle;
  return { kind: "rect", x: from, y: y - RANKING_ROW / 2, width: to - from, height: RANKING_ROW };
}

interface PointProps extends RankingRowProps {
  x: number;
  area: MarkArea;
}

function Now({ row, scales, y, x, area }: PointProps) {
  const stroke = colourOf(row.colour);
  const { qualifier, value, before } = row;
  const clear = qualifier === "exact" ? 12 : 24;
  // The number stands on its own mark's side, so that it is not taken for the other's.
  const isLeft =
    before !== null && before.value > (value ?? 0) && x - clear - row.printed.length * 7.6 > scales.left;
  return (
    <Mark
      info={row}
      markKey={row.unitId}
      series={row.unitId}
      at={1}
      x={x}
      y={y}
      area={area}
      words={() => (
        <text
          className="num"
          x={isLeft ? x - clear : x + clear}
          y={y + 4.5}
          textAnchor={isLeft ? "end" : "start"}
          fontSize={13}
          fontWeight={row.colour === null ? 400 : 600}
          fill="var(--ink)"
          stroke="var(--surface)"
          strokeWidth={4}
          paintOrder="stroke"
        >
          {row.printed}
        </text>
      )}
    >
      {({ active, hovered }) => (
        <>
          {active && <Halo x={x} y={y} r={11} />}
          {hovered && !active && (
            <circle cx={x} cy={y} r={9} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
          )}
          <LyingQualifier
            qualifier={qualifier}
            value={value ?? 0}
            scales={scales}
            x={x}
            y={y}
            stroke={stroke}
          />
          <MarkSymbol
            colour={row.colour}
            x={x}
            y={y}
            hollow={row.open || qualifier !== "exact"}
            stroke={active ? "var(--on-evidence)" : stroke}
          />
        </>
      )}
    </Mark>
  );
}

/** What was to be reached: a small arrow from above, clear of marks and ticks. */
function Plan({ plan, row, x, y }: { plan: RankingPlan; row: RankingRow; x: number; y: number }) {
  const top = y - RANKING_ROW / 2 + 1;
  return (
    <Mark
      info={plan}
      markKey={`${row.unitId}-plan`}
      series={row.unitId}
      at={2}
      x={x}
      y={top + 4}
      area={{ kind: "rect", x: x - 9, y: top - 2, width: 18, height: 11 }}
    >
      {({ active, hovered }) => (
        <path
          d={rankingPlanPath(x, top)}
          fill={active ? "var(--evidence)" : "var(--surface)"}
          stroke={active ? "var(--evidence-line)" : "var(--ink)"}
          strokeWidth={hovered ? 2.25 : 1.5}
        />
      )}
    </Mark>
  );
}

/** Where the unit stood the year before: a tick with a light rim, dashed where that was not final. */
function Before({ row, before, scales, y, x, area }: PointProps & { before: RankingBefore }) {
  return (
    <Mark info={before} markKey={`${row.unitId}-before`} series={row.unitId} at={0} x={x} y={y} area={area}>
      {({ active, hovered }) => (
        <>
          {active && <Halo x={x} y={y} r={11} />}
          <line x1={x} x2={x} y1={y - 9} y2={y + 9} stroke="var(--surface)" strokeWidth={active ? 0 : 4} />
          <line
            className="tick"
            x1={x}
            x2={x}
            y1={y - 8}
            y2={y + 8}
            stroke={active ? "var(--on-evidence)" : "var(--ink)"}
            strokeWidth={hovered ? 3.5 : 2}
            strokeDasharray={before.open ? "3 2" : undefined}
          />
          <LyingQualifier
            qualifier={before.qualifier}
            value={before.value}
            scales={scales}
            x={x}
            y={y}
            stroke="var(--ink)"
          />
        </>
      )}
    </Mark>
  );
}
