import { dashboardJson } from "../../dashboard/write-dashboard.ts";
import { DASHBOARD_DATA } from "../../i18n/routes.ts";
import { numbersOf } from "../numbers.ts";
import { files } from "../template.ts";

export default files((site) => [{ path: DASHBOARD_DATA, render: () => dashboardJson(numbersOf(site)) }]);
