import { GC_DATA } from "../../i18n/data-routes.ts";
import { disclosureFiles } from "../../open-data/gc-disclosure/publish.ts";
import { pieces } from "../template.ts";

export default pieces(GC_DATA.report, (site) => disclosureFiles(site.register, site.now));
