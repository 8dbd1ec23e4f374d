import { page } from "../template.ts";
import { rulesPage } from "../views/rules.ts";

export default page(rulesPage, "rules");
