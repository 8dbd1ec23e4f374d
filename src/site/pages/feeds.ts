import { feedFiles } from "../feed-files.ts";
import { files } from "../template.ts";

export default files((site) => feedFiles(site).flat());
