import { explorerColumns } from "../../dashboard/explorer/columns.ts";
import { EXPLORER_DATA } from "../../i18n/routes.ts";
import { files } from "../template.ts";

export default files((site) => [
  {
    path: EXPLORER_DATA,
    render: () => `${JSON.stringify(explorerColumns(site.register, site.now, site.standings.values()))}\n`,
  },
]);
