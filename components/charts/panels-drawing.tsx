import { SMALL_PLOT } from "@/components/charts/chart-heights";
import { PlainMark } from "@/components/charts/plain-mark";
import { colourOf, MarkSymbol } from "@/components/charts/shapes";
import { PANELS_WIDTH, type PanelPlace, panelPlaces } from "@/lib/domain/charts/drawn-places";
import { labelOf } from "@/lib/domain/charts/mark";
import type { SmallPath, SmallPoint, SmallYears } from "@/lib/domain/charts/small-years";
import type { ChartWords } from "@/lib/domain/charts/words";
import type { YearKeyEntry } from "@/lib/domain/charts/year-key";

export interface SmallPanel {
  id: string;
  name: string;
  /** The page of what the panel is of. */
  href: string | null;
  colour: number | null;
  data: SmallYears;
  /** What is counted, after the last value. */
  unit: string;
  /** What stands beside the series without being on its scale. */
  aside: string | null;
}

export interface PanelsDrawingProps {
  panels: readonly SmallPanel[];
  /** Name of the charts for those who hear it. */
  label: string;
  words: ChartWords;
  /** The signs that they use. */
  signs: readonly YearKeyEntry[];
}

const endOf = ({ data, unit }: SmallPanel) =>
  data.end === null ? "" : `${data.end}${unit === "%" ? "%" : ` ${unit}`}`;

/** Where the panels of an image stand, and how tall they are together. */
export const panelsIn = (panels: readonly SmallPanel[]) =>
  panelPlaces(
    panels.map((panel) => ({ name: panel.name, end: endOf(panel), aside: panel.aside })),
    SMALL_PLOT,
  );

/** The small charts of a page as an image: the same places in per cent, on plots of a known width. */
export default function PanelsDrawing({ panels, label }: PanelsDrawingProps) {
  const { places, height } = panelsIn(panels);
  return (
    <svg
      width={PANELS_WIDTH}
      height={height}
      viewBox={`0 0 ${PANELS_WIDTH} ${height}`}
      fontSize={13}
      overflow="visible"
    >
      <title>{label}</title>
      {panels.map((panel, at) => {
        const place = places[at];
        return place ? <Panel key={panel.id} panel={panel} place={place} /> : null;
      })}
    </svg>
  );
}

function Panel({ panel, place }: { panel: SmallPanel; place: PanelPlace }) {
  const { colour, data } = panel;
  const [left, width] = [place.x + 56, place.width - 64];
  const x = (percent: number) => left + (percent / 100) * width;
  const y = (percent: number) => place.plot + (percent / 100) * SMALL_PLOT;
  const stroke = colour === null ? "var(--ink-2)" : colourOf(colour);
  const pathOf = ({ points, dashed }: SmallPath, line: string, strokeWidth: number) => (
    <polyline
      key={points}
      points={points
        .split(" ")
        .map((pair) => pair.split(",").map(Number))
        .map(([across = 0, down = 0]) => `${x(across)},${y(down)}`)
        .join(" ")}
      fill="none"
      stroke={line}
      strokeWidth={strokeWidth}
      strokeDasharray={dashed ? "4 4" : undefined}
      strokeLinejoin="round"
    />
  );
  return (
    <g>
      {place.name.map((line, row) => (
        <text
          key={line}
          x={place.x}
          y={place.y + 14 + row * 18}
          fontSize={14}
          fontWeight={600}
          fill="var(--ink)"
        >
          {line}
        </text>
      ))}
      <text x={place.x + place.width} y={place.y + 14} textAnchor="end" fill="var(--ink-2)">
        {endOf(panel)}
      </text>
      {place.aside.map((line, row) => (
        <text key={line} x={place.x} y={place.y + 14 + (place.name.length + row) * 18} fill="var(--ink-3)">
          {line}
        </text>
      ))}
      {data.ticks.map((tick) => (
        <g key={tick.text}>
          <line
            x1={left}
            x2={left + width}
            y1={y(tick.y)}
            y2={y(tick.y)}
            stroke={tick.y === data.zero ? "var(--axis)" : "var(--grid)"}
          />
          <text className="num" x={left - 6} y={y(tick.y) + 4.5} textAnchor="end" fill="var(--ink-2)">
            {tick.text}
          </text>
        </g>
      ))}
      {data.years.map((year) => (
        <text
          key={year.text}
          className="num"
          x={x(year.x)}
          y={place.plot + SMALL_PLOT + 18}
          textAnchor="middle"
          fill="var(--ink-2)"
        >
          {year.text}
        </text>
      ))}
      {data.breaks.map((at) => (
        <line
          key={at}
          x1={x(at)}
          x2={x(at)}
          y1={y(-4)}
          y2={y(100)}
          stroke="var(--ink-2)"
          strokeDasharray="4 4"
        />
      ))}
      {data.context.map((path) => pathOf(path, "var(--context)", 1.25))}
      {data.paths.map((path) => pathOf(path, stroke, colour === null ? 1.5 : 2.25))}
      {data.points.map((point) => (
        <PlainMark
          key={point.at}
          value={point.value}
          statementId={point.statementId}
          label={labelOf(point.tip)}
        >
          <Sign point={point} x={x(point.x)} y={y} colour={colour} stroke={stroke} />
        </PlainMark>
      ))}
    </g>
  );
}

interface SignProps {
  point: SmallPoint;
  x: number;
  y(percent: number): number;
  colour: number | null;
  stroke: string;
}

function Sign({ point, x, y, colour, stroke }: SignProps) {
  const at = y(point.y);
  if (point.gap) return <path d={`M${x},${at}v-6`} stroke={stroke} strokeWidth={2} />;
  return (
    <>
      {point.high === null ? null : (
        <path
          d={`M${x},${at}V${y(point.high)}M${x - 4},${y(point.high)}h8`}
          stroke={stroke}
          strokeWidth={2}
        />
      )}
      {colour === null && !point.hollow ? (
        <circle cx={x} cy={at} r={2.75} fill={stroke} />
      ) : (
        <MarkSymbol colour={colour} x={x} y={at} hollow={point.hollow} stroke={stroke} />
      )}
      {point.arrow ? (
        <path
          transform={`translate(${x},${at})`}
          d={
            point.arrow === "up"
              ? "M0,-6V-15M-3.5,-11.5L0,-15.5L3.5,-11.5"
              : "M0,6V15M-3.5,11.5L0,15.5L3.5,11.5"
          }
          fill="none"
          stroke={stroke}
          strokeWidth={1.5}
        />
      ) : null}
    </>
  );
}
