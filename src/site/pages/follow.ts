import { page } from "../template.ts";
import { followPage } from "../views/follow.ts";

export default page(followPage, "follow");
