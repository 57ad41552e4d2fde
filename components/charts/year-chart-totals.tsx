"use client";

import { useStage } from "@/components/charts/chart-stage";
import { Mark } from "@/components/charts/mark";
import { Hatch, QualifierArrow, RIM, Whiskers } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { YearLayerProps } from "@/components/charts/year-layer";
import { liftedLabel, type Place } from "@/lib/domain/charts/lift-label";
import type { YearTotal } from "@/lib/domain/charts/year-chart-types";

type Scales = NonNullable<ReturnType<typeof useScales>>;

/** The province's bars, from zero. */
export function YearTotals({ data, narrow }: YearLayerProps) {
  const scales = useScales("province");
  const { defs } = useStage();
  if (!scales) return null;
  const pitch = scales.x(1) - scales.x(0);
  const printed = printedOf(data.totals, narrow, pitch);
  const claims = data.asOf.map(({ at, value }) => ({ x: scales.x(at), y: scales.y(value) }));
  return (
    <g>
      <defs>
        <Hatch id={`${defs}-total`} colour="var(--ink-2)" />
      </defs>
      {data.totals.map((total) => (
        <TotalBar
          key={total.at}
          total={total}
          signed={data.signed}
          scales={scales}
          pitch={pitch}
          hatch={`url(#${defs}-total)`}
          text={printed.has(total) ? textOf(total) : null}
          claims={claims}
        />
      ))}
    </g>
  );
}

/** "8/9" for an incomplete sum, else the value where it is to be printed. */
const textOf = (total: YearTotal) => total.share ?? total.printed;

/**
 * Incomplete and inexact totals are printed, and the first and the last; on phones the tip tells them.
 * Of two texts that would touch, the later one stays.
 */
function printedOf(totals: YearTotal[], narrow: boolean, pitch: number): Set<YearTotal> {
  const wanted = totals.filter((total) => {
    const { share, differs, qualifier } = total;
    const isEnd = total === totals[0] || total === totals.at(-1);
    return !narrow && (share !== null || differs || qualifier !== "exact" || isEnd);
  });
  const kept: YearTotal[] = [];
  for (const total of wanted.reverse()) {
    const after = kept.at(-1);
    const room = after ? (after.at - total.at) * pitch : Number.POSITIVE_INFINITY;
    if (room > ((textOf(total).length + (after ? textOf(after).length : 0)) / 2) * 7.5 + 12) kept.push(total);
  }
  return new Set(kept);
}

interface BarProps {
  total: YearTotal;
  /** A change, which may hang below zero. */
  signed: boolean;
  scales: Scales;
  pitch: number;
  hatch: string;
  text: string | null;
  /** Where claims stand, which no number may cover. */
  claims: readonly Place[];
}

function TotalBar({ total, signed, scales, pitch, hatch, text, claims }: BarProps) {
  const { at, value, high, kind, open, qualifier, differs } = total;
  // A cut within the year ends at its date and is narrower: it must not stand for the year.
  const cut = Math.abs(at - Math.round(at)) > 0.02;
  const width = Math.max(4, Math.min(44, pitch * 0.52) * (cut ? 0.4 : 1));
  const x = scales.x(at) - (cut ? width : width / 2);
  const [end, foot] = [scales.y(high ?? value), kind === "range" ? scales.y(value) : scales.y(0)];
  const [top, base] = [Math.min(end, foot), Math.max(end, foot)];
  const whole = kind === "stated" || kind === "sum";
  const hollow = !whole || (qualifier !== "exact" && !open);
  const fill = open ? hatch : hollow ? "var(--surface)" : "var(--ink-2)";
  const middle = x + width / 2;
  const zero = value === 0 && high === null;
  const above = top - (qualifier === "exact" ? 6 : 18);
  const letters = (text?.length ?? 0) + (differs ? 2 : 0);
  return (
    <Mark
      info={total}
      markKey={`total-${at}`}
      series="total"
      at={at}
      x={middle}
      y={top}
      area={{
        kind: "rect",
        x: scales.x(at) - pitch * (cut ? 0.3 : 0.5),
        y: Math.min(top, base - 24),
        width: pitch * (cut ? 0.35 : 1),
        height: Math.max(24, base - top),
      }}
      words={() =>
        (text || zero || differs) && (
          <text
            x={middle}
            y={signed && value < 0 ? base + 16 : liftedLabel({ x: middle, y: above }, letters, claims)}
            textAnchor="middle"
            fontSize={13}
            fontWeight={total.share ? 400 : 600}
            fill={total.share ? "var(--ink-2)" : "var(--ink)"}
            {...RIM}
          >
            {differs && (
              <tspan fill="var(--conflict)" fontWeight={700}>
                {"≠ "}
              </tspan>
            )}
            {zero ? "0" : text}
          </text>
        )
      }
    >
      {({ active, hovered }) => (
        <>
          {zero && <circle cx={middle} cy={base} r={3.5} fill="var(--ink-2)" />}
          <rect
            x={x}
            y={top}
            width={width}
            height={Math.max(0, base - top)}
            fill={active && !open && !hollow ? "var(--evidence)" : fill}
            stroke={active ? "var(--evidence-line)" : hovered ? "var(--ink)" : "var(--ink-2)"}
            strokeWidth={active || hovered ? 2 : hollow || open ? 1.25 : 0}
            strokeDasharray={whole || active ? undefined : "2.5 2.5"}
          />
          <QualifierArrow qualifier={qualifier} x={middle} y={top + 4} stroke="var(--ink-2)" />
          {qualifier === "about" && (
            <Whiskers
              x={middle}
              top={scales.y(value * 1.1)}
              bottom={scales.y(value * 0.9)}
              stroke="var(--ink-2)"
            />
          )}
        </>
      )}
    </Mark>
  );
}
