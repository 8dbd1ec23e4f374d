import type { ChartTable } from "../dashboard/charts/chart.ts";
import { csvTable } from "./csv-table.ts";

/** The numbers behind a chart, every row of them, for a spreadsheet. */
export function chartCsv({ columns, rows }: ChartTable): string {
  return csvTable(
    columns.map(({ name }) => name),
    rows.map((row) => row.map(({ value }) => value)),
  );
}
