import { page } from "../template.ts";
import { postFormPage } from "../views/post-form.ts";

export default page(postFormPage, "postForm");
