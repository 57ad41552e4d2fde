"use client";

import { useStage } from "@/components/charts/chart-stage";
import { Mark } from "@/components/charts/mark";
import { Hatch, QualifierArrow, RIM, Whiskers } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { YearLayerProps } from "@/components/charts/year-chart";
import type { YearTotal } from "@/lib/domain/charts/year-chart-types";

type Scales = NonNullable<ReturnType<typeof useScales>>;

/** The province's bars, from zero. */
export function YearTotals({ data, narrow }: YearLayerProps) {
  const scales = useScales("province");
  const { defs } = useStage();
  if (!scales) return null;
  const pitch = scales.x(1) - scales.x(0);
  const printed = printedOf(data.totals, narrow);
  return (
    <g>
      <defs>
        <Hatch id={`${defs}-total`} colour="var(--ink-2)" />
      </defs>
      {data.totals.map((total) => (
        <TotalBar
          key={total.at}
          total={total}
          scales={scales}
          pitch={pitch}
          hatch={`url(#${defs}-total)`}
          text={total.share ?? (printed.has(total) || total.differs ? total.printed : null)}
        />
      ))}
    </g>
  );
}

/** First and last are printed, and what is not exact; on phones the tip tells them. */
function printedOf(totals: YearTotal[], narrow: boolean): Set<YearTotal> {
  if (narrow) return new Set();
  const ends = [totals[0], totals.at(-1)];
  return new Set(totals.filter((each) => ends.includes(each) || each.qualifier !== "exact"));
}

interface BarProps {
  total: YearTotal;
  scales: Scales;
  pitch: number;
  hatch: string;
  text: string | null;
}

function TotalBar({ total, scales, pitch, hatch, text }: BarProps) {
  const { at, value, high, kind, open, qualifier, differs } = total;
  // A cut within the year ends at its date and is half as wide: it must not stand for the year.
  const cut = Math.abs(at - Math.round(at)) > 0.02;
  const width = Math.max(4, Math.min(44, pitch * 0.52) * (cut ? 0.5 : 1));
  const x = scales.x(at) - (cut ? width : width / 2);
  const top = scales.y(high ?? value);
  const base = kind === "range" ? scales.y(value) : scales.y(0);
  const whole = kind === "stated" || kind === "sum";
  const hollow = !whole || (qualifier !== "exact" && !open);
  const fill = open ? hatch : hollow ? "var(--surface)" : "var(--ink-2)";
  const middle = x + width / 2;
  const zero = value === 0 && high === null;
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
          {(text || zero || differs) && (
            <text
              x={middle}
              y={top - (qualifier === "exact" ? 6 : 18)}
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
          )}
        </>
      )}
    </Mark>
  );
}
