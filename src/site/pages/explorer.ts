import { page } from "../template.ts";
import { explorerPage } from "../views/explorer.ts";

export default page(explorerPage, "explorer");
