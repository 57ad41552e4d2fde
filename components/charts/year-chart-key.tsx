import type { ReactNode } from "react";
import { colourOf, MarkSymbol, planPath } from "@/components/charts/shapes";
import { type ChartWords, fill } from "@/lib/domain/charts/words";
import type { YearChartData } from "@/lib/domain/charts/year-chart-types";
import { type YearKeyEntry, yearKey } from "@/lib/domain/charts/year-key";

interface YearChartKeyProps {
  data: YearChartData;
  words: ChartWords;
}

/**
 * The names of the chosen lines, above the chart and only where it is too narrow to name them at their
 * ends. The parent must be an `@container` as wide as the chart.
 */
export function YearChartNames({ data, words }: YearChartKeyProps) {
  const chosen = data.lines
    .filter(({ colour }) => colour !== null)
    .sort((a, b) => (a.colour ?? 0) - (b.colour ?? 0));
  const others = data.lines.length - chosen.length;
  if (data.lines.length === 0) return null;
  return (
    <ul className="m-0 mb-3 grid list-none grid-cols-2 gap-x-3 gap-y-1 p-0 text-14 @min-[600px]:hidden">
      {chosen.map(({ unitId, name, colour }) => (
        <li key={unitId} className="flex items-center gap-2">
          <Sign>
            <MarkSymbol colour={colour} x={12} y={8} />
          </Sign>
          {name}
        </li>
      ))}
      {others > 0 && (
        <li className="flex items-center gap-2">
          <Sign>
            <path d="M2,8H22" stroke={colourOf(null)} strokeWidth={1.5} />
          </Sign>
          {fill(words.otherUnits, { n: others })}
        </li>
      )}
    </ul>
  );
}

const INK = "var(--ink-2)";
/** What each entry of the key looks like, in a box of 24 × 16. */
export const KEY_SIGNS: Record<YearKeyEntry, ReactNode> = {
  pending: <Open />,
  provisional: <Open />,
  partial: <rect x={7} y={1} width={9} height={14} fill="none" stroke={INK} strokeDasharray="2.5 2.5" />,
  atLeast: <path d="M12,15V2M8,6L12,2L16,6" fill="none" stroke={INK} strokeWidth={1.5} />,
  atMost: <path d="M12,1V14M8,10L12,14L16,10" fill="none" stroke={INK} strokeWidth={1.5} />,
  about: <path d="M8,2H16M12,2V14M8,14H16" fill="none" stroke={INK} strokeWidth={1.5} />,
  asOf: <path d="M12,2L18,8L12,14L6,8z" fill="var(--ink)" />,
  span: <path d="M2,2V14M22,2V14M2,8H22" stroke={INK} strokeWidth={2.5} />,
  unknownStart: <path d="M2,8H20M21,3V13" stroke={INK} strokeWidth={2} strokeDasharray="2 2.5" />,
  plan: <path d={planPath(12, 5, 9)} fill="none" stroke="var(--ink)" strokeWidth={2} />,
  gap: <path d="M1,14H23M12,8V14" stroke={INK} strokeWidth={1.5} />,
  break: <path d="M12,0V16" stroke={INK} strokeWidth={1.5} strokeDasharray="3 3" />,
};

/** The signs that the chart uses, beneath it. */
export function YearChartKey({ data, words }: YearChartKeyProps) {
  return <KeyList entries={yearKey(data, words.pending)} words={words} />;
}

/** Signs with their words, in a row. */
export function KeyList({ entries, words }: { entries: readonly YearKeyEntry[]; words: ChartWords }) {
  if (entries.length === 0) return null;
  return (
    <ul className="m-0 mt-3 flex list-none flex-wrap gap-x-5 gap-y-1 p-0 text-13 text-ink-2">
      {entries.map((entry) => (
        <li key={entry} className="flex items-center gap-2">
          <Sign>{KEY_SIGNS[entry]}</Sign>
          {words.key[entry]}
        </li>
      ))}
    </ul>
  );
}

function Sign({ children }: { children: ReactNode }) {
  return (
    <svg width={24} height={16} viewBox="0 0 24 16" aria-hidden="true" className="shrink-0">
      {children}
    </svg>
  );
}

function Open() {
  return (
    <>
      <path d="M0,8H24" stroke={INK} strokeWidth={1.75} strokeDasharray="4 3" />
      <circle cx={12} cy={8} r={4} fill="var(--surface)" stroke={INK} strokeWidth={1.75} />
    </>
  );
}
