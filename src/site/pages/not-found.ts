import { page } from "../template.ts";
import { notFoundPage } from "../views/not-found.ts";

export default page(notFoundPage, "notFound");
