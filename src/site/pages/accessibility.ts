import { page } from "../template.ts";
import { accessibilityPage } from "../views/accessibility.ts";

export default page(accessibilityPage, "accessibility");
