import { postingData } from "../../posting/site-data.ts";
import { files } from "../template.ts";
import { POSTING_DATA } from "../views/post-form.ts";

export default files((site) => [
  { path: POSTING_DATA, render: () => JSON.stringify(postingData(site.register)) },
]);
