import { page } from "../template.ts";
import { homePage } from "../views/home.ts";

export default page(homePage, "home");
