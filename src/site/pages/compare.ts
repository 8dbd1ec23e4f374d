import { page } from "../template.ts";
import { comparePage } from "../views/compare.ts";

export default page(comparePage, "comparison");
