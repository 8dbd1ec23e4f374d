import { page } from "../template.ts";
import { integrityPage } from "../views/integrity.ts";

export default page(integrityPage, "integrity");
