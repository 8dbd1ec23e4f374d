import { page } from "../template.ts";
import { dashboardPage } from "../views/dashboard.ts";

export default page(dashboardPage, "dashboard");
