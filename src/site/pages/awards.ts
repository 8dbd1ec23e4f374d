import { page } from "../template.ts";
import { awardsPage } from "../views/awards.ts";

export default page(awardsPage, "awards");
