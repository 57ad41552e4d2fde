import type { YearChartData } from "./year-chart-types";

/** Ends of a panel in pixels from the top of the drawing. */
export interface Panel {
  from: number;
  to: number;
}

export interface YearLayout {
  height: number;
  /** Middle of the row of the movement's events over all panels; null where none are drawn. */
  events: number | null;
  /** Total bars and as-of marks; null where there are none. */
  province: Panel | null;
  /** Spans, a row each; null where there are none. */
  spans: Panel | null;
  /** Lines; null where there are none. */
  districts: Panel | null;
  /** Room for the years under the last panel. */
  axis: number;
}

const EVENTS = 28;
const TITLE = 40;
const PROVINCE = 100;
const PROVINCE_ALONE = 140;
export const SPAN_ROW = 58;
const DISTRICTS = 264;
const AXIS = 30;

/** How tall the chart is and where its panels stand: the same on every width, so that nothing shifts. */
export function yearLayout(
  data: Pick<YearChartData, "lines" | "totals" | "asOf" | "spans" | "plans" | "events">,
): YearLayout {
  const hasLines = data.lines.length > 0;
  const hasProvince =
    data.totals.length > 0 ||
    data.asOf.length > 0 ||
    data.plans.some(({ panel }) => panel === "province") ||
    (!hasLines && data.spans.length === 0);
  let y = data.events.length > 0 ? EVENTS : 0;
  const panel = (title: number, size: number): Panel => {
    const from = y + title;
    y = from + size;
    return { from, to: y };
  };
  const province = hasProvince ? panel(TITLE, hasLines ? PROVINCE : PROVINCE_ALONE) : null;
  const spans = data.spans.length > 0 ? panel(hasProvince ? 8 : TITLE, data.spans.length * SPAN_ROW) : null;
  const districts = hasLines ? panel(hasProvince || spans ? 56 : TITLE, DISTRICTS) : null;
  return {
    height: y + AXIS,
    events: data.events.length > 0 ? EVENTS / 2 : null,
    province,
    spans,
    districts,
    axis: y,
  };
}
