import { page } from "../template.ts";
import { opportunitiesPage } from "../views/opportunities.ts";

export default page(opportunitiesPage, "opportunities");
