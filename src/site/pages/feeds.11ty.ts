import { feedFiles } from "../feed-files.ts";
import { fileGroups } from "../template.ts";

export default fileGroups(feedFiles);
