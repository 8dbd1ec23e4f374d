import { page } from "../template.ts";
import { postPage } from "../views/post.ts";

export default page(postPage, "post");
