import type { ChartWords } from "@/lib/domain/charts/words";
import type { YearChartData } from "@/lib/domain/charts/year-chart-types";

export interface YearChartProps {
  /** From lib/domain/charts/year-chart. */
  data: YearChartData;
  /** "câu lạc bộ" */
  unitOfMeasure: string;
  /** In what the rows are told, where that is another: "% của toàn tỉnh". */
  rowUnit?: string;
  /** Over the lines' panel, where they are not of districts: "Theo đơn vị". */
  rowsTitle?: string;
  /** Name of the chart for those who hear it: the statistical subtitle. */
  label: string;
  words: ChartWords;
  /** Decimals are drawn on the axes: rates. */
  fractions?: boolean;
}

/** What the layers of the drawing need beside the scales. */
export interface YearLayerProps extends YearChartProps {
  narrow: boolean;
  width: number;
}
