import { page } from "../template.ts";
import { applyPage } from "../views/apply.ts";

export default page(applyPage, "apply");
