import { OCDS_DATA } from "../../i18n/routes.ts";
import { ocdsFiles } from "../../open-data/ocds/publish.ts";
import { pieces } from "../template.ts";

export default pieces(OCDS_DATA.report, (site) => ocdsFiles(site.register, site.history(), site.now));
