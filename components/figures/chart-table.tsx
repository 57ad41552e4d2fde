import type { ChartSpec } from "@/components/charts/kinds";
import { BarTable } from "./bar-table";
import { PartsByYearTable } from "./parts-by-year-table";

/** The figures of a chart as a table, by its kind; null where the page has a table of its own for it. */
export function ChartTable({ chart }: { chart: ChartSpec }) {
  switch (chart.kind) {
    case "composition":
      return <BarTable rows={chart.props.data.parts} unit={chart.props.data.parts[0]?.tip.unit ?? ""} />;
    case "contradiction": {
      const { total, parts } = chart.props.data;
      return <BarTable rows={total ? [total, ...parts] : parts} unit={parts[0]?.tip.unit ?? ""} />;
    }
    case "spans":
      return (
        <BarTable
          rows={chart.props.data.rows.map((row) => ({ ...row, printed: `${row.printed} ${row.unit}` }))}
          unit={chart.props.label}
        />
      );
    case "composition-by-year":
      return <PartsByYearTable data={chart.props.data} />;
    case "ranking":
    case "year":
    case "heat":
    case "panels":
    case "tiles":
    case "timeline":
      return null;
  }
}
