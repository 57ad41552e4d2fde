import type { Qualifier } from "@/lib/domain/values";

/** ● ■ ▲ ◆ ▼ ✚, by the index of the colour. */
const PATHS = [
  "M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0",
  "M-4,-4h8v8h-8z",
  "M0,-5.2L5,4H-5z",
  "M0,-5.6L5.6,0L0,5.6L-5.6,0z",
  "M0,5.2L5,-4H-5z",
  "M-1.8,-5h3.6v3.2h3.2v3.6h-3.2v3.2h-3.6v-3.2h-3.2v-3.6h3.2z",
] as const;

/** The colour of a chosen unit, or the grey of the others. */
export const colourOf = (colour: number | null): string =>
  colour === null ? "var(--context)" : `var(--cat-${colour + 1})`;

/** The mark of a colour; hollow where the value is not exact or not final. */
export function MarkSymbol({
  colour,
  x,
  y,
  hollow = false,
  stroke = colourOf(colour),
  fill = hollow ? "var(--surface)" : stroke,
}: {
  colour: number | null;
  x: number;
  y: number;
  hollow?: boolean;
  stroke?: string;
  fill?: string;
}) {
  return (
    <path
      d={PATHS[(colour ?? 0) % PATHS.length]}
      transform={`translate(${x},${y})`}
      fill={fill}
      stroke={hollow ? stroke : "var(--surface)"}
      strokeWidth={hollow ? 1.75 : 1}
    />
  );
}

/** The yellow of evidence behind a mark. */
export function Halo({ x, y, r = 12 }: { x: number; y: number; r?: number }) {
  return <circle cx={x} cy={y} r={r} fill="var(--evidence)" stroke="var(--evidence-line)" strokeWidth={2} />;
}

/** An arrow up for "more than" and "at least", down for "nearly" and "less than". */
export function QualifierArrow({
  qualifier,
  x,
  y,
  stroke,
}: {
  qualifier: Qualifier;
  x: number;
  y: number;
  stroke: string;
}) {
  const up = qualifier === "more_than" || qualifier === "at_least";
  const down = qualifier === "nearly" || qualifier === "less_than";
  if (!up && !down) return null;
  const s = up ? -1 : 1;
  return (
    <path
      d={`M${x},${y + 6 * s}V${y + 16 * s}M${x - 4},${y + 12 * s}L${x},${y + 16.5 * s}L${x + 4},${y + 12 * s}`}
      fill="none"
      stroke={stroke}
      strokeWidth={1.75}
    />
  );
}

/** Whiskers of "about": ten per cent to either side. */
export function Whiskers({
  x,
  top,
  bottom,
  stroke,
}: {
  x: number;
  top: number;
  bottom: number;
  stroke: string;
}) {
  return (
    <path
      d={`M${x - 4},${top}H${x + 4}M${x},${top}V${bottom}M${x - 4},${bottom}H${x + 4}`}
      fill="none"
      stroke={stroke}
      strokeWidth={1.5}
    />
  );
}

/** Diagonal hatching: not final (in the figure's colour), or the possible totals of a contradiction (plum). */
export function Hatch({
  id,
  colour,
  ground = "var(--surface)",
}: {
  id: string;
  colour: string;
  ground?: string;
}) {
  return (
    <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={5} height={5} fill={ground} />
      <rect width={2} height={5} fill={colour} />
    </pattern>
  );
}

/** Text on a chart stands out from the lines under it by a rim of the ground's colour. */
export const RIM = { stroke: "var(--surface)", strokeWidth: 4, paintOrder: "stroke" } as const;

/** For parts that only the eye needs: the marks' labels say what they say. */
export const DECORATION = { "aria-hidden": true } as const;

/** What was to be reached in a year: a lid at the value with a short edge on each side. */
export const planPath = (x: number, y: number, half: number): string =>
  `M${x - half},${y + 5}V${y}H${x + half}V${y + 5}`;

/** The same in a ranking: a triangle that points down, its tip at the value. */
export const rankingPlanPath = (x: number, y: number): string => `M${x - 5},${y}H${x + 5}L${x},${y + 7}z`;
