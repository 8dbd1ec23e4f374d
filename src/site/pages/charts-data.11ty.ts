import { chartOf } from "../../dashboard/charts/all.ts";
import { CHART_IDS } from "../../dashboard/charts/chart.ts";
import { chartDataPath } from "../../i18n/routes.ts";
import { chartCsv } from "../../open-data/chart-csv.ts";
import { fileGroups } from "../template.ts";

/** The numbers behind each chart, in each language. */
export default fileGroups((site) =>
  CHART_IDS.map((id) =>
    site.languages.map((locale) => ({
      path: chartDataPath(id, locale),
      render: () => chartCsv(chartOf(id, site.dashboard, locale).table),
    })),
  ),
);
