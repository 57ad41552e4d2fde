import type { ReactNode } from "react";
import type { ChartSpec } from "@/components/charts/kinds";
import type { ImageFrame } from "@/components/charts/render/messages";
import { KEY_SIGNS } from "@/components/charts/year-chart-key";
import { wrapWords } from "@/lib/domain/charts/wrap";
import { yearKey } from "@/lib/domain/charts/year-key";

const PADDING = 24;
const SIGN = 24;

interface FrameProps {
  spec: ChartSpec;
  frame: ImageFrame;
  /** Of the chart, in pixels. */
  width: number;
  height: number;
}

/** About how wide a text is, in pixels, rather too wide than too narrow: nothing here can measure it. */
const widthOf = (text: string, size: number) => text.length * size * 0.58;
const linesOf = (text: string, size: number, width: number) =>
  wrapWords(text, Math.floor(width / (size * 0.55)), 8);

interface Sign {
  text: string;
  sign: ReactNode;
  x: number;
}

/** The signs that a chart over the years uses, in rows that fit. */
function keyRows(spec: ChartSpec, width: number): Sign[][] {
  if (spec.kind !== "year" && spec.kind !== "panels") return [];
  const { words } = spec.props;
  const entries = spec.kind === "year" ? yearKey(spec.props.data, words.pending) : spec.props.signs;
  const rows: Sign[][] = [];
  let x = 0;
  for (const entry of entries) {
    const text = words.key[entry];
    const room = SIGN + 8 + widthOf(text, 13) + 20;
    const row = rows.at(-1);
    if (row && x + room <= width) row.push({ text, sign: KEY_SIGNS[entry], x });
    else {
      x = 0;
      rows.push([{ text, sign: KEY_SIGNS[entry], x }]);
    }
    x += room;
  }
  return rows;
}

/** Where the drawn chart goes: the frame's group that has this and nothing in it. */
export const CHART_PLACE = 'data-chart=""></g>';

/**
 * A chart as an image that stands alone: the finding, what is counted, the chart, its signs and notes, and
 * whose figures they are. The chart itself is put in at CHART_PLACE.
 */
export function Frame({ spec, frame, width, height }: FrameProps) {
  const { headline, subtitle, notes, source, mark } = frame;
  let y = PADDING;
  const block = (lines: readonly string[], size: number, leading: number, gap: number) => {
    const rows = lines.map((text, at) => ({ text, y: y + (at + 0.75) * leading, size }));
    y += lines.length * leading + gap;
    return rows;
  };
  const title = block(linesOf(headline, 20, width), 20, 28, 4);
  const what = block(linesOf(subtitle, 14, width), 14, 22, 16);
  const chartAt = y;
  y += height + 12;
  const key = keyRows(spec, width);
  const keyAt = y;
  y += key.length * 24 + (key.length > 0 ? 8 : 0);
  const told = block(
    notes.flatMap(({ letter, text }) => linesOf(`${letter}  ${text}`, 13, width)),
    13,
    20,
    notes.length > 0 ? 10 : 0,
  );
  const ruleAt = y;
  y += 10;
  const whose = block(linesOf(source, 13, width), 13, 20, 0);
  const demo = block(mark === null ? [] : [mark], 13, 20, 0);
  const rowsOf = (rows: typeof title, fill: string, weight = 400) =>
    rows.map(({ text, y: at, size }) => (
      <text key={at} x={PADDING} y={at} fontSize={size} fontWeight={weight} fill={fill}>
        {text}
      </text>
    ));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width + 2 * PADDING}
      height={y + PADDING}
      viewBox={`0 0 ${width + 2 * PADDING} ${y + PADDING}`}
      fontFamily="'Be Vietnam Pro', Arial, sans-serif"
    >
      <title>{headline}</title>
      <style>{".num{font-family:Inter,'Be Vietnam Pro',Arial,sans-serif}"}</style>
      <rect width="100%" height="100%" fill="var(--surface)" />
      {rowsOf(title, "var(--ink)", 600)}
      {rowsOf(what, "var(--ink-2)")}
      <g transform={`translate(${PADDING},${chartAt})`} data-chart="" />
      {key.map((row, at) => (
        <g key={row[0]?.text} transform={`translate(${PADDING},${keyAt + at * 24})`}>
          {row.map(({ text, sign, x }) => (
            <g key={text} transform={`translate(${x},0)`}>
              {sign}
              <text x={SIGN + 8} y={13} fontSize={13} fill="var(--ink-2)">
                {text}
              </text>
            </g>
          ))}
        </g>
      ))}
      {rowsOf(told, "var(--ink-2)")}
      <line x1={PADDING} x2={PADDING + width} y1={ruleAt} y2={ruleAt} stroke="var(--line)" />
      {rowsOf(whose, "var(--ink-3)")}
      {rowsOf(demo, "var(--ink)", 600)}
    </svg>
  );
}
