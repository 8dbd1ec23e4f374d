import { page } from "../template.ts";
import { paymentsPage } from "../views/payments.ts";

export default page(paymentsPage, "payments");
